/** Tells feeds that wait that a database has grown: at once, and those that follow in a short time once more. */
export interface WakeUps {
  /** The database has grown. */
  readonly ring: () => void
  /** Resolves after the next ring, when `signal` ends, or after `milliseconds`; whoever waits looks again. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Counts rings: taken before looking, it shows whether something came in between. */
  readonly count: () => number
}

/** How long writes are gathered after waiting feeds woke, milliseconds. */
const gatherFor = 25

/** The bell of one database. */
export function wakeUps(): WakeUps {
  const waiting = new Set<() => void>()
  let gathering = false
  let rings = 0
  let heard = 0
  const wake = () => {
    heard = rings
    for (const resolve of [...waiting]) resolve()
  }
  const wakeAndGather = () => {
    gathering = true
    wake()
    setTimeout(() => {
      gathering = false
      if (heard < rings) wakeAndGather()
    }, gatherFor)
  }
  return {
    count: () => rings,
    ring: () => {
      rings++
      if (!gathering) wakeAndGather()
    },
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve()
        const done = () => {
          clearTimeout(limit)
          waiting.delete(done)
          signal.removeEventListener('abort', done)
          resolve()
        }
        const limit = setTimeout(done, milliseconds)
        waiting.add(done)
        signal.addEventListener('abort', done)
      }),
  }
}

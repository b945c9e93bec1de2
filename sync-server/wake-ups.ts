/** Tells feeds that wait that a database has grown; many writes in a short time wake them once. */
export interface WakeUps {
  /** The database has grown. */
  readonly ring: () => void
  /** Resolves after the next ring, when `signal` ends, or after `milliseconds`; whoever waits looks again. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Counts rings: taken before looking, it shows whether something came in between. */
  readonly count: () => number
}

/** How long writes are gathered before waiting feeds wake. */
const gatherFor = 25

/** The bell of one database. */
export function wakeUps(): WakeUps {
  const waiting = new Set<() => void>()
  let gathering = false
  let rings = 0
  const wake = () => {
    gathering = false
    for (const resolve of [...waiting]) resolve()
  }
  return {
    count: () => rings,
    ring: () => {
      rings++
      if (gathering) return
      gathering = true
      setTimeout(wake, gatherFor)
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

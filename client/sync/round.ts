import { err, type Result } from '../../domain/index.ts'
import type { CentreFault } from '../state/faults.ts'
import { isNoSpace } from '../state/ledger/database.ts'
import { waitAfter } from './backoff.ts'
import type { LineWatch } from './line-watch.ts'

/** What rounds share: when they stop, what they tell, and a bell that ends a wait. */
export interface Rounds {
  readonly signal: AbortSignal
  readonly watch: LineWatch
  readonly bell: Bell
  readonly wall: () => number
  readonly chance: () => number
  /** Hears what broke here and not at the centre. */
  readonly onFailure: (cause: unknown) => void
}

/** Rings for everyone who is waiting, and for those who are about to. */
export class Bell {
  #waiting = new Set<() => void>()
  #rung = 0

  /** How often it has rung; whoever notes this before working hears a ring that came meanwhile. */
  get rung(): number {
    return this.#rung
  }

  /** Ends every wait now. */
  ring(): void {
    this.#rung += 1
    for (const wake of [...this.#waiting]) wake()
  }

  /** Waits for a ring after `rung`, for `millis`, or for the end. */
  wait(rung: number, millis: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.#rung !== rung) return Promise.resolve()
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        this.#waiting.delete(done)
        signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, millis)
      this.#waiting.add(done)
      signal.addEventListener('abort', done)
    })
  }
}

/** A round has found the centre: after an outage the others need not wait any longer. */
function lineWorks({ watch, bell }: Pick<Rounds, 'watch' | 'bell'>): void {
  const wasDown = watch.status.line !== 'connected'
  watch.works()
  if (wasDown) bell.ring()
}

/** An answer that could not be written down is asked for again; sending goes on, which is what makes room. */
function notKept(cause: unknown, onFailure: Rounds['onFailure']): Result<never, CentreFault> {
  if (isNoSpace(cause)) return err({ code: 'no-space' })
  onFailure(cause)
  return err({ code: 'failed-here' })
}

/**
 * Does `work` again and again until the end. After a fault it waits longer each time, with some chance in it;
 * the bell, which also rings when the other rounds find the centre again, ends the wait at once.
 * Work that goes on for long calls `works` when the centre has answered: a fault after that is a first one.
 * `rest` says what to wait for after it went well.
 */
export async function goRound(
  { signal, watch, bell, wall, chance, onFailure }: Rounds,
  work: (works: () => void) => Promise<Result<unknown, CentreFault>>,
  rest: (rung: number) => Promise<void>,
): Promise<void> {
  let failures = 0
  const works = (): void => {
    failures = 0
    lineWorks({ watch, bell })
  }
  while (!signal.aborted) {
    const { rung } = bell
    const result = await work(works).catch((cause: unknown) => notKept(cause, onFailure))
    if (signal.aborted) return
    if (result.ok) {
      const isCalled = bell.rung !== rung
      works()
      if (!isCalled) await rest(bell.rung)
      continue
    }
    failures += 1
    const millis = waitAfter(failures, chance())
    watch.fails(result.error, wall() + millis)
    await bell.wait(rung, millis, signal)
  }
}

import type { Result } from '../../domain/index.ts'
import type { CentreFault } from '../state/desk.ts'
import { waitAfter } from './backoff.ts'
import type { LineWatch } from './line-watch.ts'

/** What rounds share: when they stop, what they tell, and a bell that ends a wait. */
export interface Rounds {
  readonly signal: AbortSignal
  readonly watch: LineWatch
  readonly bell: Bell
  readonly wall: () => number
  readonly chance: () => number
}

/** Rings for everyone who is waiting. */
export class Bell {
  #waiting = new Set<() => void>()

  /** Ends every wait now. */
  ring(): void {
    for (const wake of [...this.#waiting]) wake()
  }

  /** Waits for the bell, or `millis` (null: for the bell alone), or the end. */
  wait(millis: number | null, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        this.#waiting.delete(done)
        signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = millis === null ? undefined : setTimeout(done, millis)
      this.#waiting.add(done)
      signal.addEventListener('abort', done)
    })
  }
}

/**
 * Does `work` again and again until the end. After a fault it waits longer each time, with some chance in it;
 * the bell, which also rings when the other rounds find the centre again, ends the wait at once.
 * `rest` says what to wait for after it went well.
 */
export async function goRound(
  { signal, watch, bell, wall, chance }: Rounds,
  work: () => Promise<Result<unknown, CentreFault>>,
  rest: () => Promise<void>,
): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    const result = await work()
    if (signal.aborted) return
    if (result.ok) {
      const wasDown = watch.status.line !== 'connected'
      failures = 0
      watch.works()
      if (wasDown) bell.ring()
      await rest()
      continue
    }
    failures += 1
    const millis = waitAfter(failures, chance())
    watch.fails(result.error, wall() + millis)
    await bell.wait(millis, signal)
  }
}

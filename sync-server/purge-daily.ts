import { type Clock, instantAt } from './clock.ts'

const lookedEvery = 10 * 60_000

/** Does `work` once on each Shanghai day, beginning some minutes after the start; stops when told to. */
export function onceADay(clock: Clock, work: () => Promise<unknown>, onBug: (cause: unknown) => void) {
  let done = ''
  let working: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    const day = instantAt(clock()).slice(0, 10)
    if (day === done) return
    done = day
    working = work().then(() => undefined, onBug)
  }, lookedEvery)
  timer.unref()
  return {
    stop: (): Promise<void> => {
      clearInterval(timer)
      return working
    },
  }
}

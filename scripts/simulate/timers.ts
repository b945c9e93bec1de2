import type { Turns } from './turns.ts'

const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout }

/** A timer of a world, as Node's programs handle one. */
interface WorldTimer {
  isCleared: boolean
  ref: () => WorldTimer
  unref: () => WorldTimer
}

/** Has every timer and stopwatch of this process count turns, not milliseconds, until the returned function is called. */
export function timersOn(turns: Turns): () => void {
  const later = (work: (...given: unknown[]) => void, millis = 0, ...given: unknown[]): WorldTimer => {
    const timer: WorldTimer = { isCleared: false, ref: () => timer, unref: () => timer }
    void turns.rest(millis).then(() => {
      if (!timer.isCleared) work(...given)
    })
    return timer
  }
  const forget = (timer: unknown): void => {
    if (typeof timer === 'object' && timer !== null && 'isCleared' in timer) timer.isCleared = true
    else real.clearTimeout(timer as NodeJS.Timeout | undefined)
  }
  Object.assign(globalThis, { setTimeout: later, clearTimeout: forget })
  const { performance } = globalThis
  Object.assign(performance, { now: () => turns.now })
  return () => {
    Object.assign(globalThis, real)
    Reflect.deleteProperty(performance, 'now')
  }
}

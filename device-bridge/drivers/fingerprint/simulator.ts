import type { FingerprintFaultCode } from '../../protocol.ts'
import { err, ok } from '../../result.ts'
import { drawnFinger } from './drawn-finger.ts'
import type { FingerprintScanner } from './driver.ts'

/** What happens at the next press: a finger of some quality, a fault, or nobody presses. */
export type SimulatedPress =
  | { readonly seed: string; readonly quality: number }
  | { readonly fault: Exclude<FingerprintFaultCode, 'cancelled'> }
  | 'nobody-presses'

/** A scanner without glass: it takes what was put in its queue, and otherwise a good finger. */
export interface ScannerSimulator extends FingerprintScanner {
  next(...coming: readonly SimulatedPress[]): void
}

/** Makes a simulated scanner; whatever it takes says that it is simulated. */
export function createScannerSimulator(): ScannerSimulator {
  const queue: SimulatedPress[] = []
  let presses = 0
  return {
    next: (...coming) => void queue.push(...coming),
    status: async () => ok({ scanner: 'simulator', simulated: true }),
    async press(finger, signal) {
      if (signal.aborted) return err('cancelled')
      presses += 1
      const press = queue.shift() ?? { seed: `finger ${finger}, press ${presses}`, quality: 80 }
      if (press === 'nobody-presses') {
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
        return err('cancelled')
      }
      if ('fault' in press) return err(press.fault)
      return ok({ image: drawnFinger(press.seed, press.quality), quality: press.quality })
    },
    close: async () => {},
  }
}

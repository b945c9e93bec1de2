import type { FingerPosition, FingerprintFaultCode } from '../../protocol.ts'
import { err, ok, type Result } from '../../result.ts'
import type { FingerprintScanner, Press } from './driver.ts'

/** The quality from which an image is good enough to stop. */
export const goodEnough = 45

const mostPresses = 3

/** The best image of up to three, and how many it took. */
export interface BestPress {
  readonly press: Press
  readonly presses: number
}

/** Three presses were not good enough: what the best of them had. */
export interface PoorQuality {
  readonly code: 'poor-quality'
  readonly bestQuality: number
}

/** Takes up to three images of a finger, stops at the first good one, and gives the best. */
export async function bestPress(
  scanner: FingerprintScanner,
  finger: FingerPosition,
  signal: AbortSignal,
): Promise<Result<BestPress, PoorQuality | { readonly code: FingerprintFaultCode }>> {
  let bestQuality = 0
  for (let presses = 1; presses <= mostPresses; presses++) {
    const taken = await scanner.press(finger, signal)
    if (!taken.ok) return err({ code: taken.error })
    if (taken.value.quality >= goodEnough) return ok({ press: taken.value, presses })
    bestQuality = Math.max(bestQuality, taken.value.quality)
  }
  return err({ code: 'poor-quality', bestQuality })
}

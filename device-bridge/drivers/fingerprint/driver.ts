import type { FingerPosition, FingerprintFaultCode } from '../../protocol.ts'
import type { Result } from '../../result.ts'

/** GA/T 1011: 256 × 360 pixels of 8-bit grey at 500 dpi, row by row from the top. */
export const imageWidth = 256
export const imageHeight = 360

/** One press of one finger. */
export interface Press {
  /** 92,160 bytes. */
  readonly image: Uint8Array
  /** 0–100, as `FP_GetQualityScore` gives it; 0 is unknown. */
  readonly quality: number
}

/** What a scanner says of itself. */
export interface ScannerIdentity {
  readonly scanner: string
  readonly simulated: boolean
}

/** A live scanner of fingerprints (指纹采集仪); one call at a time, `serialised` sees to that. */
export interface FingerprintScanner {
  status(): Promise<Result<ScannerIdentity, FingerprintFaultCode>>
  /** Waits for a finger and takes one image; aborting ends the wait. */
  press(finger: FingerPosition, signal: AbortSignal): Promise<Result<Press, FingerprintFaultCode>>
  close(): Promise<void>
}

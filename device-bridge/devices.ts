import type { FingerprintScanner } from './drivers/fingerprint/driver.ts'
import type { IdCardReader } from './drivers/id-card-reader/driver.ts'
import type { Exclusive } from './exclusive.ts'

/** What is attached to this machine; null for what it was not set up with. */
export interface AttachedDevices {
  readonly cardReader: Exclusive<IdCardReader> | null
  readonly scanner: Exclusive<FingerprintScanner> | null
}

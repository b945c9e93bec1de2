import type { ECertificateActOf } from '../e-certificate/action.ts'
import type { BlobRef } from '../log/blob-ref.ts'

/** What an e-certificate is made of: all that its `make` says but whose error it puts right. */
export interface AttestedRecord
  extends Omit<ECertificateActOf<'make'>, 'type' | 'supersedes' | 'photo' | 'plate'> {
  /** Null where it is on paper alone and has still to be scanned. */
  readonly photo: BlobRef | null
  readonly plate: BlobRef | null
}

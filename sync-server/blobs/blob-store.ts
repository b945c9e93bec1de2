import type { Result } from '../../domain/index.ts'

/** Largest blob that is taken, in bytes. */
export const largestBlob = 64 * 1024 * 1024

/** Why a piece of a blob was not taken, or the whole not kept. */
export type BlobFault =
  /** The piece does not begin where the last one ended. */
  | { readonly code: 'wrong-offset'; readonly arrived: number }
  /** The bytes are not what the name says; what had arrived is thrown away. */
  | { readonly code: 'wrong-hash' }
  | { readonly code: 'too-large' }
  /** Somebody is sending the same blob right now. */
  | { readonly code: 'busy' }

/**
 * Keeps blobs by the SHA-256 of their plain bytes, sealed. Uploads may break off: what has arrived is kept, apart
 * for each `sender`, until the rest comes and the hash of the whole has been checked.
 */
export interface BlobStore {
  readonly has: (sha256: string) => Promise<boolean>
  /** Bytes that have arrived of an unfinished upload. */
  readonly arrived: (sha256: string, sender: string) => Promise<number>
  /** Takes a piece; answers how many bytes there are now. A broken connection keeps what came before. */
  readonly receive: (
    sha256: string,
    sender: string,
    offset: number,
    piece: AsyncIterable<Buffer>,
  ) => Promise<Result<number, BlobFault>>
  /** Checks the hash of all that arrived and keeps it; answers its length. */
  readonly finish: (sha256: string, sender: string) => Promise<Result<number, BlobFault>>
  readonly read: (sha256: string) => AsyncIterable<Buffer>
  /** Removes the bytes, and what has arrived of uploads that were not finished; twice is once. */
  readonly erase: (sha256: string) => Promise<void>
}

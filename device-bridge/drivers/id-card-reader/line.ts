import type { ReaderLine } from '../../protocol.ts'
import type { Result } from '../../result.ts'

/** A line to a reader: bytes in both directions, over a serial port or a loopback socket. */
export interface Line {
  readonly kind: ReaderLine
  /** Resolves when the bytes were handed over; false when the line is gone. */
  write(bytes: Uint8Array): Promise<boolean>
  /** Calls back with the bytes that come, and with null once when the line closes; returns the way to stop. */
  listen(hear: (bytes: Uint8Array | null) => void): () => void
  close(): Promise<void>
}

/** Opens the line; a reader that is not there is an answer, not an exception. */
export type OpenLine = () => Promise<Result<Line, 'no-reader'>>

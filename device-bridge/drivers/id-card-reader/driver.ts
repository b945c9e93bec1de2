import type { CardRead, ReaderFaultCode, ReaderLine } from '../../protocol.ts'
import type { Result } from '../../result.ts'

/** What a reader says of itself. */
export interface ReaderIdentity {
  readonly samId: string
  readonly line: ReaderLine
}

/** A reader of identity cards (居民身份证阅读机具); one call at a time, the caller sees to that. */
export interface IdCardReader {
  /** Opens the reader if need be and asks for its serial text. */
  status(): Promise<Result<ReaderIdentity, ReaderFaultCode>>
  /** Waits for a card and reads it; aborting ends the wait, never a reading that has begun. */
  read(signal: AbortSignal): Promise<Result<CardRead, ReaderFaultCode | 'no-card'>>
  close(): Promise<void>
}

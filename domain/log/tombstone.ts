import * as v from 'valibot'
import { type ContentId, isContentId } from './content-id.ts'
import { isInstant } from './instant.ts'
import type { Result } from './result.ts'
import { type DocumentFault, readSigned, type SignedDocument } from './signed-document.ts'

/**
 * Tombstones: what stands in an office's feed where a case was purged whole under a dated retention rule. It keeps
 * the ids of the acts, so that an old replica cannot bring them back, and nothing of what they said.
 */

const id = v.custom<ContentId>((text) => typeof text === 'string' && isContentId(text))

const tombstoneBody = v.strictObject({
  office: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)),
  case: v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)),
  acts: v.pipe(v.array(id), v.minLength(1)),
  purgedAt: v.pipe(v.string(), v.check(isInstant)),
  /** Id of the retention rule. */
  rule: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,63}$/)),
})

export type TombstoneBody = v.InferOutput<typeof tombstoneBody>

/** What is left of a purged case, signed by the centre. */
export type Tombstone = SignedDocument<TombstoneBody>

/** Reads a tombstone from outside; the signature is the caller's to check. */
export const readTombstone = (id: string, document: unknown): Result<Tombstone, DocumentFault> =>
  readSigned(tombstoneBody, id, document)

/** The document id of a tombstone in its office's database. */
export const tombstoneDocumentId = (tombstone: Tombstone): string => `tombstone:${tombstone.id}`

import * as v from 'valibot'
import type { ActionId, RowId } from './action.ts'
import { type ContentId, isContentId } from './content-id.ts'
import { isInstant } from './instant.ts'
import type { Result } from './result.ts'
import { type DocumentFault, readSigned, type SignedDocument } from './signed-document.ts'

/**
 * Receipts: one document of an office's feed for each batch that the centre took in, signed by the centre and
 * chained by hash. It writes each verdict down once; a later version of the program may compare, never withdraw.
 */

const id = v.custom<ContentId>((text) => typeof text === 'string' && isContentId(text))

const receiptBody = v.strictObject({
  office: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)),
  /** The centre's epoch: a backup that is put back begins a branch of its own. */
  epoch: v.pipe(v.string(), v.regex(/^[0-9a-f]{1,32}$/)),
  /** Place in the chain, from 0. */
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** The receipt before this one. */
  previous: v.nullable(id),
  /** The centre's own clock; never a legal date. */
  receivedAt: v.pipe(v.string(), v.check(isInstant)),
  verdicts: v.pipe(
    v.array(
      v.strictObject({
        id,
        verdict: v.picklist(['accepted', 'held']),
        /** Rows that were published by then and bear on the act, but that its author did not name. */
        leftOut: v.optional(v.pipe(v.array(id), v.maxLength(64))),
      }),
    ),
    v.minLength(1),
  ),
})

export type ReceiptBody = v.InferOutput<typeof receiptBody>

/** What the centre said of one act, once and for ever. */
export interface ReceiptVerdict {
  readonly id: ActionId
  readonly verdict: 'accepted' | 'held'
  readonly leftOut?: readonly RowId[] | undefined
}

/** One signed link of the chain. */
export type Receipt = SignedDocument<ReceiptBody>

/** Reads a receipt from outside; the signature is the caller's to check. */
export const readReceipt = (id: string, document: unknown): Result<Receipt, DocumentFault> =>
  readSigned(receiptBody, id, document)

/** The document id of a receipt in its office's database. */
export const receiptDocumentId = (receipt: Receipt): string => `receipt:${receipt.id}`

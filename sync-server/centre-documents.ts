import {
  type DocumentFault,
  err,
  type Json,
  ok,
  type Receipt,
  type Result,
  readReceipt,
  readTombstone,
  signedBytes,
  type Tombstone,
} from '../domain/index.ts'
import type { CentreKey } from './centre-key.ts'
import { isObject } from './json.ts'
import type { Refusal } from './offer.ts'
import { isSignedBy } from './signatures.ts'

/** A document that only the centre writes, as somebody brings it back. */
export type CentreDocument =
  | { readonly is: 'receipt'; readonly of: Receipt }
  | { readonly is: 'tombstone'; readonly of: Tombstone }

const readers = { receipt: readReceipt, tombstone: readTombstone }
type Purpose = keyof typeof readers

const purposeOf = (id: string): Purpose | null =>
  id.startsWith('receipt:') ? 'receipt' : id.startsWith('tombstone:') ? 'tombstone' : null

/** Whether a document calls itself a receipt or a tombstone. */
export const isCentreDocument = (document: unknown): document is { readonly _id: string } =>
  isObject(document) && typeof document._id === 'string' && purposeOf(document._id) !== null

/** Reads such a document; it counts only under this centre's own signature, and for the office it names. */
export async function readCentreDocument(
  document: { readonly _id: string },
  key: CentreKey,
  office: string,
): Promise<Result<CentreDocument, Refusal>> {
  const { _id, _rev, _revisions, ...content } = document as Record<string, unknown> & { _id: string }
  const is = purposeOf(_id)
  if (!is) return err('not-an-action')
  const read: Result<Receipt | Tombstone, DocumentFault> = readers[is](_id.slice(is.length + 1), content)
  if (!read.ok) return err(read.error.code === 'wrong-id' ? 'wrong-id' : 'not-an-action')
  const { body, sig } = read.value
  if (sig.key !== key.id || body.office !== office) return err('key-without-competence')
  const bytes = signedBytes(is, body as unknown as Json)
  const good = await isSignedBy(key.id, key.publicKey, bytes, sig.value)
  return good ? ok({ is, of: read.value } as CentreDocument) : err('wrong-signature')
}

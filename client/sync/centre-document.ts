import * as v from 'valibot'
import { type Receipt, readReceipt, readTombstone, type Tombstone } from '../../domain/index.ts'

/** What the centre itself says in the feed, and the purpose its signature was made for. */
export type CentreDocument =
  | { readonly purpose: 'receipt'; readonly document: Receipt }
  | { readonly purpose: 'tombstone'; readonly document: Tombstone }

const signed = v.looseObject({ _id: v.string(), body: v.unknown(), sig: v.unknown() })
const purposeOf = /^(receipt|tombstone):/

/** Whether a document of the feed names itself as the centre's own word. */
export const isCentreDocument = (document: unknown): boolean => purposeOf.test(idOf(document))

/** The id by which a document of the feed calls itself; empty when it has none. */
export const idOf = (document: unknown): string => {
  const id = (document as { readonly _id?: unknown } | null | undefined)?._id
  return typeof id === 'string' ? id : ''
}

/** Reads a receipt or a tombstone; undefined when it is not what its id says. Its signature is still to be checked. */
export function readCentreDocument(value: unknown): CentreDocument | undefined {
  const read = v.safeParse(signed, value)
  const [, purpose] = purposeOf.exec(idOf(value)) ?? []
  if (!read.success || purpose === undefined) return undefined
  const { _id, body, sig } = read.output
  const id = _id.slice(purpose.length + 1)
  if (purpose === 'receipt') {
    const receipt = readReceipt(id, { body, sig })
    return receipt.ok ? { purpose, document: receipt.value } : undefined
  }
  const tombstone = readTombstone(id, { body, sig })
  return tombstone.ok ? { purpose: 'tombstone', document: tombstone.value } : undefined
}

/** A receipt or tombstone as the office's database holds it. */
export const centreDocumentOf = (
  purpose: CentreDocument['purpose'],
  { id, body, sig }: CentreDocument['document'],
) => ({ _id: `${purpose}:${id}`, body, sig })

import * as v from 'valibot'
import type { Action, ActionId } from '../log/action.ts'
import { type BlobRef, blobRef } from '../log/blob-ref.ts'
import { partyIds } from '../shared/person.ts'

/** A picture or paper that an act names, with what the act says of it. */
export interface NamedBlob {
  readonly blob: BlobRef
  readonly act: ActionId
  /** The paper or document it is a page of, e.g. `marriage-declaration.man`, `id-card`; null where none is named. */
  readonly of: string | null
  /** The keys under which it stands, e.g. `fingerprints.man.image`. */
  readonly under: string
  /** Whose it is, where the act says so. */
  readonly party: string | null
}

/**
 * What goes before its case does (个人信息保护法 第十九条) is no part of the file: telephone numbers and the raw records
 * of chips. The file would outlive them otherwise.
 */
const notFiled: ReadonlySet<string> = new Set(['contact', 'chip'])

/** Every blob of an act that belongs into the file, in the order in which the act has them. */
export const blobsOfFile = ({ id, body }: Action): readonly NamedBlob[] =>
  [...walk(body.act, { of: null, under: '', party: null })].map((found) => ({ ...found, act: id }))

type Place = Pick<NamedBlob, 'of' | 'under' | 'party'>

function* walk(value: unknown, place: Place): Generator<Place & { readonly blob: BlobRef }> {
  if (value === null || typeof value !== 'object') return
  if (v.is(blobRef, value)) {
    yield { blob: value, ...place }
    return
  }
  if (Array.isArray(value)) {
    for (const each of value) yield* walk(each, place)
    return
  }
  const of = nameIn(value) ?? place.of
  for (const [key, each] of Object.entries(value)) {
    if (notFiled.has(key)) continue
    const under = place.under === '' ? key : `${place.under}.${key}`
    yield* walk(each, { of, under, party: partyIn(key) ?? partyIn(value) ?? place.party })
  }
}

/** The party that a key is, or that an entry names. */
function partyIn(value: unknown): string | null {
  if (typeof value === 'string') return partyIds.find((party) => party === value) ?? null
  return partyIn((value as { readonly party?: unknown }).party ?? '')
}

/** A signed paper names itself as `paper`, a shown document as `type` beside its scans. */
function nameIn(value: object): string | null {
  const { paper, type, scans } = value as Readonly<Record<string, unknown>>
  if (typeof paper === 'string') return paper
  return typeof type === 'string' && Array.isArray(scans) ? type : null
}

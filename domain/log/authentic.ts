import type { Action, KeyId } from './action.ts'
import { centreClerk, sharedKinds } from './oversight.ts'
import { type Reference, type RowOf, rowsOf } from './reference.ts'

/** Why an act is not authentic: the only grounds on which the gate refuses instead of keeping. */
export type NotAuthentic = 'wrong-signature' | 'key-without-competence'

/** The keys that must have signed an act, or why none can; `unknown` waits for the key's row. */
export type Signers =
  | { readonly signers: 'known'; readonly keys: ReadonlyMap<KeyId, RowOf<'key'>> }
  | { readonly signers: 'unknown' }
  | { readonly signers: 'none'; readonly reason: NotAuthentic }

/**
 * The certified keys behind an act's signatures. The device's key must be certified for this clerk, on this
 * device, at this office, by the time of the act; `office` is the office whose database the act is offered to.
 * What the centre does is signed with its own key, for any office; a case that offices share has the acts of each.
 */
export function signersOf(action: Action, reference: Reference, office: string): Signers {
  const { by, at, basis, kind } = action.body
  const rows = basis.flatMap((id) => reference.get(id) ?? [])
  const certified = rowsOf(rows, 'key')
  const keys = new Map<KeyId, RowOf<'key'>>()
  for (const { key, suite } of action.sigs) {
    const row = certified.find(({ body }) => body.key === key && body.suite === suite)
    if (!row && rows.length < basis.length) return { signers: 'unknown' }
    if (!row) return { signers: 'none', reason: 'key-without-competence' }
    keys.set(key, row.body)
  }
  const own = action.sigs.find(({ role }) => role === 'device')
  const key = own && keys.get(own.key)
  const isOfOffice = by.office === office || sharedKinds.includes(kind)
  const certifiedFor =
    by.clerk === centreClerk
      ? key?.clerk === null
      : isOfOffice && key?.office === by.office && key.clerk === by.clerk && key.device === by.device
  const competent = key && certifiedFor && key.from <= at
  return competent ? { signers: 'known', keys } : { signers: 'none', reason: 'key-without-competence' }
}

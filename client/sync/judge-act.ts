import * as v from 'valibot'
import { type Reference, signersOf } from '../../domain/index.ts'
import { readUnchecked } from './act-document.ts'
import type { IsBy } from './signature-check.ts'

/** Why a document stands beside the others: its key's row may still come, or it will never be authentic. */
export const doubt = v.picklist(['unknown-key', 'wrong-signature', 'key-without-competence', 'not-an-act'])
export type Doubt = v.InferOutput<typeof doubt>

/** What a document of the feed turned out to be: an act that may be believed, or why it is not one. */
export const verdict = v.union([v.literal('act'), doubt])
export type Verdict = v.InferOutput<typeof verdict>

/** Against what acts are judged: the rows that certify keys, and the office whose feed this is. */
export interface Grounds {
  readonly reference: Reference
  readonly office: string
}

/** Reads a document as an act and checks its signatures. */
export async function judgeAct(
  document: unknown,
  { reference, office }: Grounds,
  isBy: IsBy,
): Promise<Verdict> {
  const read = readUnchecked(document)
  if (!read.ok) return 'not-an-act'
  const { action, signed } = read.value
  const who = signersOf(action, reference, office)
  if (who.signers === 'unknown') return 'unknown-key'
  if (who.signers === 'none') return who.reason
  const checked = await Promise.all(
    action.sigs.map(({ key, value }) => {
      const row = who.keys.get(key)
      return row ? isBy(key, row.publicKey, value, signed) : false
    }),
  )
  return checked.every(Boolean) ? 'act' : 'wrong-signature'
}

import type { Offer, Refusal } from './offer.ts'
import type { Database, ParkedFor } from './store/store.ts'

/**
 * What the gate says to one document. *Held* acts are authentic but break a rule, or their author's grant had ended:
 * published like any other, with the centre's `hold`, and without legal effect until a head decides. *Parked* acts are
 * durably kept and not published: a cause, a reference row or a newer program is waited for. *Refused* is only what
 * is not authentic.
 */
export type Answer =
  | { readonly outcome: 'accepted' | 'already'; readonly id: string; readonly rev: string }
  | { readonly outcome: 'held'; readonly id: string; readonly rev: string; readonly rule: string }
  | { readonly outcome: 'parked'; readonly id: string; readonly rev: string; readonly reason: ParkedFor }
  | { readonly outcome: 'refused'; readonly id: string; readonly reason: Refusal }

/** What is known already, purged acts included: whoever brings one back is told that it has been here. */
export async function answersBefore(
  database: Database,
  offers: readonly Pick<Offer, 'id' | 'rev'>[],
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  const ids = offers.map(({ id }) => id)
  const buried = await database.buried(ids)
  for (const { id, rev } of offers) if (buried.has(id)) answers.set(id, { outcome: 'already', id, rev })
  for (const { id, rev, reason } of await database.parked(ids)) {
    answers.set(id, { outcome: 'parked', id, rev, reason })
  }
  for (const { id, rev } of (await database.get(ids)).values()) {
    answers.set(id, { outcome: 'already', id, rev })
  }
  return answers
}

/** Turns away what could not be read as an act. */
export const unread = (document: unknown, reason: Refusal): Answer => ({
  outcome: 'refused',
  id: calledId(document),
  reason,
})

/** What an unreadable document calls itself, as far as that can be repeated. */
export const calledId = (document: unknown): string => {
  const id = (document as { _id?: unknown } | null)?._id
  return typeof id === 'string' ? id.slice(0, 200) : ''
}

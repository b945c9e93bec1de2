import {
  type Action,
  type ActionId,
  type Admitted,
  centreClerk,
  type Refusal as Finding,
  type ReceiptVerdict,
  type RowId,
} from '../domain/index.ts'
import type { Answer } from './answer.ts'
import type { Offer, Refusal } from './offer.ts'
import type { Batch, Entry, Parked, Refused } from './store/store.ts'

/** What one round of judging has come to; the last word on a document counts. */
export class Outcome {
  readonly published = new Map<string, Entry>()
  readonly verdicts = new Map<ActionId, ReceiptVerdict>()
  readonly parked = new Map<string, Parked>()
  readonly refused = new Map<string, Refused>()
  readonly answers = new Map<string, Answer>()

  accept(offer: Offer, leftOut: readonly RowId[]): void {
    this.publish(offer)
    this.verdicts.set(offer.action.id, {
      id: offer.action.id,
      verdict: 'accepted',
      ...(leftOut.length > 0 && { leftOut: [...leftOut] }),
    })
    this.answers.set(offer.id, { outcome: 'accepted', id: offer.id, rev: offer.rev })
  }

  /** The hold goes first: whoever reads half of the feed must not take a held act for one that has effect. */
  hold(offer: Offer, hold: Offer | null, findings: readonly Finding[]): void {
    if (hold) this.publish(hold)
    this.publish(offer)
    this.verdicts.set(offer.action.id, { id: offer.action.id, verdict: 'held' })
    const rule = findings[0]?.rule ?? ''
    this.answers.set(offer.id, { outcome: 'held', id: offer.id, rev: offer.rev, rule })
  }

  park(parked: Parked): void {
    this.parked.set(parked.id, parked)
    this.answers.set(parked.id, { outcome: 'parked', id: parked.id, rev: parked.rev, reason: parked.reason })
  }

  refuse({ id }: Pick<Offer, 'id'>, reason: Refusal): void {
    this.parked.delete(id)
    this.refused.set(id, { id, reason })
    this.answers.set(id, { outcome: 'refused', id, reason })
  }

  /** What is to be kept, without the receipt. */
  batch(unreadable: readonly Refused[]): Batch {
    const entries = [...this.published.values()]
    const refused = [...this.refused.values()]
    const released = [...entries, ...refused].map(({ id }) => id)
    return { entries, parked: [...this.parked.values()], refused: [...refused, ...unreadable], released }
  }

  actions(): Action[] {
    return [...this.published.values()].map(({ of }) => of as Admitted)
  }

  private publish({ id, rev, json, action }: Offer): void {
    const { case: inCase, by } = action.body
    const clerk = by.clerk === centreClerk ? null : by.clerk
    this.parked.delete(id)
    this.published.set(id, { of: action as Admitted, id, rev, json, case: inCase, clerk })
  }
}

import type { DisputeAct, Outcome } from '../dispute/action.ts'
import { dispute } from '../dispute/kind.ts'
import { outcomeOf } from '../dispute/state.ts'
import type { Act, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { disputesOf, type RecordedDispute } from './recorded-disputes.ts'

/**
 * What the settled disputes of a case decided about it, as far as their own cases are here. The office recorded it
 * on another's document; nothing is decided by what is missing.
 */
export function outcomesFor(id: CaseId, log: Log<Act>, held: HeldCases): readonly Outcome[] {
  return settledDisputesOf(id, log).flatMap((settled) => outcomeIn(settled.dispute, id, held) ?? [])
}

/** The disputes of a case that an act has settled in it. */
export const settledDisputesOf = (id: CaseId, log: Log<Act>): readonly RecordedDispute[] =>
  disputesOf(id, log).filter(({ settledBy }) => settledBy.length > 0)

/** What one dispute decided about a case; undefined while it is open, or not here. */
export function outcomeIn(disputeId: CaseId, id: CaseId, held: HeldCases): Outcome | undefined {
  const own = held.get(disputeId)
  if (!own || kindNameOf(own) !== 'dispute') return undefined
  return outcomeOf(fold(dispute, own as Log<DisputeAct>).state, id)
}

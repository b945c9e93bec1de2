import type { Act, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import { groupedBy } from '../log/grouping.ts'
import type { Log } from '../log/log.ts'
import type { InDispute } from '../log/standing.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { kindOf } from './kinds.ts'
import { perHeld, perLog } from './remembered.ts'

/** One dispute as the centre wrote it into one of the cases that it concerns. */
export interface RecordedDispute extends InDispute {
  readonly case: CaseId
}

/** What was written of one conflict into the cases held, by its key. */
export interface Recorded {
  readonly entries: readonly RecordedDispute[]
  /** Every dispute of this conflict, in every case held here, is settled by an act. */
  readonly isSettled: boolean
}

/** The disputes that stand in the cases held, by the key of their conflict. */
export const recordedDisputes = perHeld((held: HeldCases): ReadonlyMap<string, Recorded> => {
  const all = [...held].flatMap(([id, log]) => disputesOf(id, log))
  return new Map(
    [...groupedBy(all, ({ conflict }) => conflict)].map(([key, entries]) => [
      key,
      { entries, isSettled: entries.every(({ settledBy }) => settledBy.length > 0) },
    ]),
  )
})

/** The disputes that stand in one case, settled ones included. */
export const disputesOf = perLog((id: CaseId, log: Log<Act>): readonly RecordedDispute[] => {
  const kind = kindOf(kindNameOf(log) ?? '')
  if (!kind) return []
  return [...fold(kind, log).standing.disputes.values()].map((dispute) => ({ ...dispute, case: id }))
})

import type { DivorceAct } from '../divorce/action.ts'
import { fromReceiptToRegistration } from '../divorce/from-receipt.ts'
import { divorce } from '../divorce/kind.ts'
import type { CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import { divorcesIn, type HeldCases } from './held-cases.ts'
import { type OpenRevocation, openRevocationsIn } from './open-revocations.ts'

/**
 * Rules.md K17 [UNSURE]: a divorce is under way while a suit about the marriage is open, as the couple said or as a
 * document that came in shows. The law does not say that it must wait: the head is told and decides.
 */
export function suitsPending(held: HeldCases): readonly Conflict[] {
  const revocations = openRevocationsIn(held)
  return divorcesIn(held).flatMap(([id, log]) => {
    const accepted = underWay(log)
    if (!accepted) return []
    const { known } = accepted.value.marriage
    const marriage = known.from === 'certificate' ? null : known.case
    const documents = revocations.filter(({ affected }) => marriage !== null && affected.includes(marriage))
    return [
      ...(accepted.value.told.suitPending
        ? [conflictOf(id, [accepted.by], { ground: 'told-by-the-couple' }, null)]
        : []),
      ...documents.map((document) =>
        conflictOf(id, [accepted.by, document.act], { ground: 'document-received' }, document),
      ),
    ]
  })
}

const conflictOf = (
  id: CaseId,
  acts: Conflict['acts'],
  facts: Conflict['facts'],
  document: OpenRevocation | null,
): Conflict => ({
  code: 'K17',
  key: `K17 ${id} ${document?.case ?? 'told'}`,
  cases: [id, ...(document ? [document.case] : [])],
  acts,
  facts,
})

/** The acceptance of an application that is still to lead to a divorce. */
function underWay(log: Log<DivorceAct>) {
  const { state } = fold(divorce, log)
  const stage = divorce.stageOf(state)
  const stages: readonly string[] = ['accepted', 'applied', ...fromReceiptToRegistration]
  return agreed(state.acceptance) && stages.includes(stage) ? state.acceptance[0] : undefined
}

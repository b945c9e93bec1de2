import { annotationsInForce } from '../counter/taken-back.ts'
import type { DisputeAct } from '../dispute/action.ts'
import { dispute } from '../dispute/kind.ts'
import { outcomeOf } from '../dispute/state.ts'
import type { Act, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import type { RevocationAct } from '../revocation/action.ts'
import { revocation } from '../revocation/kind.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { outcomesFor, settledDisputesOf } from './decided-outcome.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { type Ending, type LifeEvents, lifeEventsIn, type Union } from './life-events.ts'
import { perHeld } from './remembered.ts'

/**
 * The marriages and their ends that were ever in force: none that is void, revoked or decided against. A marriage that
 * a decision says had ended before stays, with that end.
 */
export const eventsInForce = perHeld((held): LifeEvents => {
  const { unions, endings } = lifeEventsIn(held)
  const revoked = revokedIn(held)
  const stands = ({ case: id }: { readonly case: CaseId }) => !revoked.has(id) && isUpheld(id, held)
  const inForce = unions.filter((union) => !union.isVoid && stands(union))
  return {
    unions: inForce,
    endings: [...endings.filter(stands), ...inForce.flatMap((union) => decidedEndsOf(union, held))],
  }
})

/** Whether no settled dispute has decided against a registration. */
function isUpheld(id: CaseId, held: HeldCases): boolean {
  const log = held.get(id)
  const decided = log ? outcomesFor(id, log, held) : []
  return decided.every((outcome) => outcome !== 'void' && outcome !== 'duplicate-record')
}

/**
 * The end that a settled dispute found a marriage to have had. The decision names no day: it was over when the marriage
 * that stands began, and at the latest when the decision took effect.
 */
function decidedEndsOf(union: Union, held: HeldCases): readonly Ending[] {
  const log = held.get(union.case)
  return (log ? settledDisputesOf(union.case, log) : []).flatMap((settled) => {
    const own = held.get(settled.dispute)
    if (!own || kindNameOf(own) !== 'dispute') return []
    const { state } = fold(dispute, own as Log<DisputeAct>)
    const closing = agreed(state.closing)
    if (!closing || outcomeOf(state, union.case) !== 'ended-before') return []
    const standing = (agreed(state.opening)?.sides ?? []).flatMap(({ case: id, registeredAt }) =>
      registeredAt && outcomeOf(state, id) === 'stands' ? shanghaiDate(registeredAt) : [],
    )
    const [on = closing.document.effectiveOn] = [closing.document.effectiveOn, ...standing].sort()
    return [
      {
        case: settled.dispute,
        how: 'decision' as const,
        persons: union.persons,
        named: union.named,
        moment: { on, at: null },
        died: [],
        of: union.case,
        marriedOn: null,
        isContested: false,
        isSure: true,
        registration: null,
      },
    ]
  })
}

/** The registrations that a revocation of ours has annotated, also where their own annotation is still to come. */
const revokedIn = (held: HeldCases): ReadonlySet<CaseId> =>
  new Set(
    [...held.values()].flatMap((log: Log<Act>) =>
      kindNameOf(log) === 'revocation'
        ? annotationsInForce(fold(revocation, log as Log<RevocationAct>).state).flatMap(({ value }) =>
            value.affected.map((one) => one.case),
          )
        : [],
    ),
  )

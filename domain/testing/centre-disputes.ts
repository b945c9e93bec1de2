import type { DisputeActOf } from '../dispute/action.ts'
import type { Act, Action } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { centreClerk } from '../log/oversight.ts'
import { disputeCaseId } from '../registry/dispute-case.ts'
import { disputeFor, openingOf } from '../registry/dispute-opening.ts'
import type { HeldCases } from '../registry/held-cases.ts'
import { needsDispute } from '../shared/conflict-codes.ts'
import { judgmentOn } from './judgments.ts'
import { overseen } from './oversight-acts.ts'
import { sealUnsigned } from './signer.ts'

/** How far a dispute has come: opened, decided in its own case, settled in some or in all of the cases it is about. */
export type Progress = 'open' | 'decided' | 'settled-in-one' | 'settled'

/** What the centre and the heads sign about a conflict: the dispute's own case, and an act in each case concerned. */
export function disputed(conflict: Conflict, held: HeldCases, progress: Progress): readonly Action[] {
  if (!needsDispute(conflict)) return []
  const opening = openingOf(conflict, held)
  const own = disputeCaseId(conflict.key)
  const opened = ofDispute(own, [], opening, centreClerk)
  const closed = ofDispute(own, [opened], closingOf(opening), 'head-1')
  const settledSides = progress === 'settled' ? 99 : progress === 'settled-in-one' ? 1 : 0
  const inCases = opening.sides.flatMap(({ case: id }, index) => {
    const log = held.get(id)
    if (!log) return []
    const marking = overseen(id, log, disputeFor(id, opening, own))
    if (index >= settledSides) return [marking]
    const settling = { type: 'settle-dispute', dispute: own, decision: closed.id, why: '已结案' } as const
    return [marking, overseen(id, new Map(log).set(marking.id, marking), settling, 'head-1')]
  })
  return [opened, ...(progress === 'open' ? [] : [closed]), ...inCases]
}

/** A decision in favour of the first side. */
function closingOf({ code, sides }: DisputeActOf<'open'>): DisputeActOf<'close'> {
  const otherwise = code === 'K1b' ? 'duplicate-record' : code.startsWith('K1') ? 'void' : 'paper-replaced'
  const decided = sides.map(
    (side, index) => ({ case: side.case, outcome: index === 0 ? 'stands' : otherwise }) as const,
  )
  return judgmentOn(decided, '2026-11-24')
}

const ofDispute = (own: string, known: readonly Action[], act: Act, clerk: string): Action =>
  sealUnsigned<Act>({
    v: 1,
    case: own,
    kind: 'dispute',
    prev: known.map(({ id }) => id),
    basis: [],
    act,
    at: '2026-11-30T08:00:00+08:00',
    by: {
      clerk,
      office: 'xincheng',
      device: `dispute.${own}`,
      seq: known.length,
      last: known[0]?.id ?? null,
    },
  })

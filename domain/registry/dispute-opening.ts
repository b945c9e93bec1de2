import type { DisputeActOf, DisputeSide } from '../dispute/action.ts'
import type { Act, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import type { Log } from '../log/log.ts'
import { order } from '../log/order.ts'
import type { OversightActOf } from '../log/oversight.ts'
import { conflictCode } from '../shared/conflict-codes.ts'
import { counterCase } from './counter-cases.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { registrationOf } from './registration.ts'
import { foundAtCentre } from './told-by-centre.ts'

/** The cases of a conflict as a dispute names them: without anything about a person. */
export const sidesOf = ({ cases, acts }: Conflict, held: HeldCases): readonly DisputeSide[] =>
  cases.flatMap((id) => {
    const log = held.get(id)
    const kind = log && kindNameOf(log)
    if (!log || !kind) return []
    const clashing = acts.filter((act) => log.has(act))
    const placed = order(log)
    const named = clashing.length > 0 ? clashing : placed.slice(-1).map((action) => action.id)
    const office = (log.get(named[0] ?? 'sha256-') ?? placed[0])?.body.by.office ?? ''
    return [{ case: id, office, kind, acts: named, ...numberedAs(id, log) }]
  })

/** What the centre signs to open a dispute about a conflict. */
export function openingOf(conflict: Conflict, held: HeldCases): DisputeActOf<'open'> {
  const found = foundAtCentre(conflict)
  return {
    type: 'open',
    code: conflict.code,
    conflict: conflict.key,
    sides: found ? [] : [...sidesOf(conflict, held)],
    ...(found && { found }),
  }
}

/** What the centre writes into one of the cases: the dispute's own case, and what this one clashes with. */
export const disputeFor = (
  id: CaseId,
  { code, conflict, sides }: DisputeActOf<'open'>,
  dispute: CaseId,
): OversightActOf<'dispute'> => ({
  type: 'dispute',
  dispute,
  code,
  cite: conflictCode(code)?.cite ?? '',
  conflict,
  with: sides
    .filter((side) => side.case !== id)
    .map(({ case: other, office, certificate }) => ({ case: other, office, certificate })),
  ...(conflictCode(code)?.firstGoesOn && sides[0]?.case === id ? { goesOn: true as const } : {}),
})

function numberedAs(id: CaseId, log: Log<Act>): Pick<DisputeSide, 'certificate' | 'registeredAt'> {
  const registered = registrationOf(id, log)
  const certificate = registered?.certificate ?? counterCase(id, log)?.usages[0]?.certificate ?? null
  return { certificate, registeredAt: registered?.at ?? null }
}

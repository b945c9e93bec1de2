import type { DisputeActOf } from '../dispute/action.ts'
import type { CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { heads } from '../log/log.ts'
import { isFound } from './conflicts.ts'
import type { HeldCases } from './held-cases.ts'

/**
 * Rules.md 8.1, O7: what a head looked up before calling a conflict unfounded, for `close` to carry: whether anything
 * still shows it among the cases at hand, and in which version each of its sides was read.
 */
export const lookUpConflict = (
  conflict: Conflict,
  sides: readonly CaseId[],
  held: HeldCases,
): NonNullable<DisputeActOf<'close'>['lookUp']> => ({
  found: isFound(conflict),
  cases: sides.flatMap((id) => {
    const log = held.get(id)
    return log && log.size > 0 ? [{ case: id, heads: [...heads(log)] }] : []
  }),
})

import type { Rule } from '../log/rule.ts'
import { isAcrossCases, isOfCentre, opensDispute } from '../shared/conflict-codes.ts'
import type { DisputeActOf } from './action.ts'
import type { DisputeState } from './state.ts'

type Open = DisputeActOf<'open'>

/**
 * Rules.md O3, 8.1: a dispute is opened for a row of the table of conflicts that a document can close, and for one that
 * only the centre can find.
 */
export const knownConflict: Rule<DisputeState, Open> = {
  id: 'dispute-code',
  cite: '婚姻登记条例 第三条',
  broken: (_state, { code }) =>
    code && !opensDispute(code) && !isOfCentre(code) ? [{ at: 'code', facts: { code } }] : [],
}

/**
 * Rules.md O3: each case stands in a dispute once, and what clashes across cases names at least two; what only the centre
 * finds is about no case here, and says what was found.
 */
export const sidesApart: Rule<DisputeState, Open> = {
  id: 'dispute-sides',
  cite: 'DB 6101/T 3163—2023 7.2.1',
  broken: (_state, { code, sides, found }) => {
    if (!code || !sides) return []
    const named = sides.flatMap((side) => side.case ?? [])
    const needed = isOfCentre(code) ? 0 : isAcrossCases(code) ? 2 : 1
    const apart = new Set(named).size
    return apart === named.length && apart >= needed && isOfCentre(code) === Boolean(found)
      ? []
      : [{ at: 'sides', facts: { sides: named.length, apart, needed } }]
  },
}

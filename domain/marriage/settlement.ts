import type { Rule } from '../log/rule.ts'
import type { MarriageActOf } from './action.ts'
import { contestedPlaces } from './contested-places.ts'
import type { MarriageState } from './state.ts'

/** Rules.md 8.1: a person decides between branches that there are, and says why. */
export const oneOfTheBranches: Rule<MarriageState, MarriageActOf<'settle'>> = {
  id: 'settle',
  cite: '婚姻登记条例 第三条',
  broken: (state, { keep }) => {
    if (!keep) return []
    const branches = [state.stage, ...contestedPlaces(state).map(({ slot }) => slot)].filter(
      ({ length }) => length > 1,
    )
    const isBranch = branches.some((slot) => slot.some(({ by }) => by === keep))
    return isBranch ? [] : [{ at: 'keep', facts: { branches: branches.length } }]
  },
}

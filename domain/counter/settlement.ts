import type { Rule } from '../log/rule.ts'
import type { Slot } from '../log/slot.ts'
import type { CounterActOf } from './acts.ts'
import type { PlacesOf } from './contested-places.ts'

/**
 * Rules.md 8.1: a person decides between branches that there are, and says why. Branches of the stage that stand
 * together are none: what ended a case is not put aside for a step that was done beside it.
 */
export const oneOfTheBranches = <S extends { readonly stage: Slot<unknown> }>(
  placesOf: PlacesOf<S>,
  stageOf: (state: S) => string,
): Rule<S, CounterActOf<'settle'>> => ({
  id: 'settle',
  cite: '婚姻登记条例 第三条',
  broken: (state, { keep }) => {
    if (!keep) return []
    const places = placesOf(state).map(({ slot }) => slot)
    const branches = stageOf(state) === 'contested' ? [state.stage, ...places] : places
    const isBranch = branches.some((slot) => slot.some(({ by }) => by === keep))
    return isBranch ? [] : [{ at: 'keep', facts: { branches: branches.length } }]
  },
})

/**
 * Rules.md O3, O7: once somebody has registered, no settlement within the case undoes it: beside whatever another did
 * without knowing of it, the registration is kept. Whether it holds is for a court, or for a decision of revocation.
 */
export const registrationStands = <S extends { readonly stage: Slot<{ readonly to: string }> }>(
  stageOf: (state: S) => string,
  isRegistered: (stage: S['stage'][number]['value']['to']) => boolean,
  cite: string,
): Rule<S, CounterActOf<'settle'>> => ({
  id: 'settle',
  cite,
  broken: (state, { keep }) => {
    const registered = state.stage.filter(({ value }) => isRegistered(value.to))
    if (!keep || registered.length === 0 || stageOf(state) !== 'contested') return []
    const isKept = registered.some(({ by }) => by === keep)
    return isKept ? [] : [{ at: 'keep', facts: { ground: 'registration-stands' } }]
  },
})

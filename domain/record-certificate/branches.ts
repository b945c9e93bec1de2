import type { ContestedPlace } from '../counter/contested-places.ts'
import type { Rule } from '../log/rule.ts'
import { isContested } from '../log/slot.ts'
import type { RecordCertificateActOf } from './action.ts'
import type { RecordCertificateState } from './state.ts'

const places = ['application', 'search', 'issued', 'refusal'] as const

/** Every contested place of a case but its stage, in a fixed order. */
export const contestedPlaces = (state: RecordCertificateState): readonly ContestedPlace[] =>
  places.map((at) => ({ at, slot: state[at] })).filter(({ slot }) => isContested(slot))

/** Rules.md 8.1: a person decides between branches that exclude one another, and says why. */
export const oneOfTheBranches = (
  stageOf: (state: RecordCertificateState) => string,
): Rule<RecordCertificateState, RecordCertificateActOf<'settle'>> => ({
  id: 'settle',
  cite: '婚姻登记条例 第三条',
  broken: (state, { keep }) => {
    if (!keep) return []
    const places = contestedPlaces(state).map(({ slot }) => slot)
    const slots = stageOf(state) === 'contested' ? [state.stage, ...places] : places
    const isBranch = slots.some((slot) => slot.some(({ by }) => by === keep))
    return isBranch ? [] : [{ at: 'keep', facts: { branches: slots.length } }]
  },
})

import { isContested, type Slot } from '../log/slot.ts'
import type { ECertificateState } from './state.ts'

/** The places of which a case has one value each. */
export const places = ['person', 'review', 'inWork', 'verification'] as const

/** Every contested place of a case but its stage, in a fixed order. */
export const contestedPlaces = (
  state: ECertificateState,
): readonly { readonly at: (typeof places)[number]; readonly slot: Slot<unknown> }[] =>
  places.map((at) => ({ at, slot: state[at] })).filter(({ slot }) => isContested(slot))

/** Rules.md K7, for a review, which itself decides between two reviews: only who the person is must be agreed. */
export const ofPerson = (state: ECertificateState): ReturnType<typeof contestedPlaces> =>
  contestedPlaces(state).filter(({ at }) => at === 'person')

import { isContested, type Slot } from '../log/slot.ts'
import type { RevocationState } from './state.ts'

/** The places of which a case has one value each. */
const places = [
  'reception',
  'authenticity',
  'effectDate',
  'notice',
  'legality',
  'decision',
  'refusal',
] as const satisfies readonly (keyof RevocationState)[]

/** Every contested place of a case but its stage, in a fixed order. */
export const contestedPlaces = (
  state: RevocationState,
): readonly { readonly at: (typeof places)[number]; readonly slot: Slot<unknown> }[] =>
  places.map((at) => ({ at, slot: state[at] })).filter(({ slot }) => isContested(slot))

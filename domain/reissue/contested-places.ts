import { placesAmong } from '../counter/contested-places.ts'
import type { ReissueState } from './state.ts'

/** Every contested place of a reissue but its stage, in a fixed order. */
export const contestedPlaces = placesAmong<ReissueState>([
  'of',
  'archive',
  'acceptance',
  'capture',
  'declarations',
  'examination',
  'print',
  'signing',
  'registration',
  'revocation',
])

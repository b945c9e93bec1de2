import { placesAmong } from '../counter/contested-places.ts'
import type { MarriageState } from './state.ts'

/** Every contested place of a marriage case but its stage, in a fixed order. */
export const contestedPlaces = placesAmong<MarriageState>([
  'variant',
  'acceptance',
  'capture',
  'declarations',
  'examination',
  'print',
  'signing',
  'registration',
])

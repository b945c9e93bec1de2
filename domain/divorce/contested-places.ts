import {
  everythingAgreed as agreedAmong,
  type ContestedPlace,
  placesAmong,
} from '../counter/contested-places.ts'
import { isContested } from '../log/slot.ts'
import { partyIds } from '../shared/person.ts'
import type { DivorceState } from './state.ts'

const places = placesAmong<DivorceState>([
  'acceptance',
  'application',
  'receipt',
  'printedPeriod',
  'agreement',
  'signedAgreement',
  'recheck',
  'capture',
  'declarations',
  'examination',
  'consent',
  'print',
  'signing',
  'registration',
])

/** Every contested place of a case but its stage, in a fixed order; two withdrawals are no contradiction (K3). */
export const contestedPlaces = (state: DivorceState): readonly ContestedPlace[] => [
  ...places(state),
  ...partyIds
    .map((party) => ({ at: `inquiries.${party}`, slot: state.inquiries[party] }))
    .filter(({ slot }) => isContested(slot)),
]

/** Rules.md K7: while two values stand for one fact the case waits; a correction or a settlement decides. */
export const everythingAgreed = agreedAmong<DivorceState>(contestedPlaces)

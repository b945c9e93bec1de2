import {
  agreed,
  applicantsOf,
  factOf,
  type PartyId,
  partyIds,
  type ReissueState,
  recordOf,
} from '../../../domain/index.ts'

/** Who applies, as it was accepted: they declare, sign and are handed their booklets. */
export const applicantsIn = (state: ReissueState): readonly PartyId[] =>
  applicantsOf(agreed(state.acceptance) ?? {})

/** Whose booklets are made. */
export const holdersIn = (state: ReissueState): readonly PartyId[] =>
  partyIds.filter((party) => agreed(state.acceptance)?.booklets[party] === true)

/** A party's name: the own document's, else that of the original record. */
export const nameIn = (state: ReissueState, party: PartyId): string =>
  factOf(state, party, 'name') ?? recordOf(state)?.persons[party].name ?? ''

/** A value for each who applies, null for who does not. */
export const forApplicants = <T>(
  applicants: readonly PartyId[],
  of: (party: PartyId) => T,
): Readonly<Record<PartyId, T | null>> => ({
  man: applicants.includes('man') ? of('man') : null,
  woman: applicants.includes('woman') ? of('woman') : null,
})

import type { Circumstances, Draft, Evidence, Presence } from '../log/rule.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import type { MarriageAct, MarriageActOf } from './action.ts'
import type { MarriageState } from './state.ts'

/** One item of the checklist of an act of a marriage case. */
export type Item<T extends MarriageAct['type']> = Evidence<MarriageState, MarriageActOf<T>>

type PartyPresence<A> = (
  party: PartyId,
  act: Draft<A>,
  state: MarriageState,
  circumstances: Circumstances,
) => Presence | 'not-needed'

/** An item for each party, e.g. `match.man` and `match.woman`; `place` says where it is filled in. */
export const forBoth = <A>(
  id: string,
  place: (party: PartyId) => string,
  presence: PartyPresence<A>,
): readonly Evidence<MarriageState, A>[] =>
  partyIds.map((party) => ({
    id: `${id}.${party}`,
    at: place(party),
    presence: (state, act, circumstances) => presence(party, act, state, circumstances),
  }))

/** Present when there is a value, whatever it says; what it says is for the rules. */
export const given = (value: unknown): Presence =>
  value === undefined || value === null || value === '' ? 'missing' : 'present'

/** Present when it is so, contradicting when it is said not to be. */
export const affirmed = (value: boolean | null | undefined): Presence =>
  value === undefined || value === null ? 'missing' : value ? 'present' : 'contradicts'

/** An item of one place. */
export const item = <A>(
  id: string,
  presence: (act: Draft<A>, state: MarriageState, circumstances: Circumstances) => Presence | 'not-needed',
  at: string = id,
): Evidence<MarriageState, A> => ({
  id,
  at,
  presence: (state, act, circumstances) => presence(act, state, circumstances),
})

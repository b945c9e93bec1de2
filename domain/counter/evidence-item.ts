import type { Circumstances, Draft, Evidence, Presence } from '../log/rule.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import type { CounterState } from './state.ts'

type Found = Presence | 'not-needed'

/** What one item finds of one party. */
export type PartyPresence<A, S> = (
  party: PartyId,
  act: Draft<A>,
  state: S,
  circumstances: Circumstances,
) => Found

/** Which parties take part in a case; for a marriage and a divorce always both. */
export type PartiesOf<S> = (state: S) => readonly PartyId[]

/** Both take part. */
export const both: PartiesOf<unknown> = () => partyIds

/** An item for each party, e.g. `match.man` and `match.woman`; `place` says where it is filled in. */
export const forBoth = <A, S = CounterState>(
  id: string,
  place: (party: PartyId) => string,
  presence: PartyPresence<A, S>,
): readonly Evidence<S, A>[] => forParties<A, S>(both, id, place, presence)

/** An item for each party that takes part. */
export const forParties = <A, S = CounterState>(
  partiesOf: PartiesOf<S>,
  id: string,
  place: (party: PartyId) => string,
  presence: PartyPresence<A, S>,
): readonly Evidence<S, A>[] =>
  partyIds.map((party) => ({
    id: `${id}.${party}`,
    at: place(party),
    presence: (state, act, circumstances) =>
      partiesOf(state).includes(party) ? presence(party, act, state, circumstances) : 'not-needed',
  }))

/** Present when there is a value, whatever it says; what it says is for the rules. */
export const given = (value: unknown): Presence =>
  value === undefined || value === null || value === '' ? 'missing' : 'present'

/** Present when there is at least one. */
export const some = (values: readonly unknown[] | null | undefined): Presence =>
  values && values.length > 0 ? 'present' : 'missing'

/** Present when it is so, contradicting when it is said not to be. */
export const affirmed = (value: boolean | null | undefined): Presence =>
  value === undefined || value === null ? 'missing' : value ? 'present' : 'contradicts'

/** An item of one place. */
export const item = <A, S = CounterState>(
  id: string,
  presence: (act: Draft<A>, state: S, circumstances: Circumstances) => Found,
  at: string = id,
): Evidence<S, A> => ({
  id,
  at,
  presence: (state, act, circumstances) => presence(act, state, circumstances),
})

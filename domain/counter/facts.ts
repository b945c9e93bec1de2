import type { BlobRef } from '../log/blob-ref.ts'
import { agreed, type Slot } from '../log/slot.ts'
import type { EachParty, PartyId, Person } from '../shared/person.ts'
import type { CounterActOf } from './acts.ts'

/** What stands about one party on the papers. */
export interface Facts extends Omit<Person, 'grade'> {
  /** GB/T 6565 first level. */
  readonly occupation: string
  /** GB/T 4658. */
  readonly education: string
  readonly contact: BlobRef
}

/** Each fact about one party with all that was written to it: disjoint corrections merge, others are both shown (K7). */
export type PartyFacts = { readonly [F in keyof Facts]: Slot<Facts[F]> }

/** A state that knows facts about the two parties. */
export interface WithFacts {
  readonly facts: EachParty<PartyFacts>
}

/** A party of whom nothing is known yet. */
export const noFacts: PartyFacts = {
  name: [],
  sex: [],
  nationality: [],
  born: [],
  ethnicity: [],
  type: [],
  document: [],
  residence: [],
  occupation: [],
  education: [],
  contact: [],
}

/** The facts that an identity document says about its holder. */
export const personalFacts = [
  'name',
  'sex',
  'nationality',
  'born',
  'ethnicity',
  'type',
  'document',
  'residence',
] as const satisfies readonly (keyof Facts & keyof Person)[]

/** One fact about a party, when all who wrote it agree. */
export const factOf = <F extends keyof Facts>(
  { facts }: WithFacts,
  party: PartyId,
  fact: F,
): Facts[F] | undefined => agreed<Facts[F]>(facts[party][fact])

/** Writes one value to its place for the act at hand. */
export type Put = <V>(slot: Slot<V>, value: V) => Slot<V>

/** The facts of both parties, each changed by itself. */
export const eachFacts = (
  { facts }: WithFacts,
  change: (facts: PartyFacts, party: PartyId) => PartyFacts,
): EachParty<PartyFacts> => ({ man: change(facts.man, 'man'), woman: change(facts.woman, 'woman') })

/** A party as the identity document shows one. */
export const withPerson = (facts: PartyFacts, person: Person, put: Put): PartyFacts => ({
  ...facts,
  name: put(facts.name, person.name),
  sex: put(facts.sex, person.sex),
  nationality: put(facts.nationality, person.nationality),
  born: put(facts.born, person.born),
  ethnicity: put(facts.ethnicity, person.ethnicity),
  type: put(facts.type, person.type),
  document: put(facts.document, person.document),
  residence: put(facts.residence, person.residence),
})

/** What was asked at the capture; nothing of a party who takes no part. */
export const withDetails = (
  facts: PartyFacts,
  details: CounterActOf<'capture'>['details']['man'],
  put: Put,
): PartyFacts =>
  details === null
    ? facts
    : {
        ...facts,
        occupation: put(facts.occupation, details.occupation),
        education: put(facts.education, details.education),
        contact: put(facts.contact, details.contact),
      }

/** The facts that a correction writes, each to its own place. */
export const withCorrections = (
  facts: PartyFacts,
  party: PartyId,
  { changes }: CounterActOf<'correct'>,
  put: Put,
): PartyFacts => ({
  ...facts,
  ...Object.fromEntries(
    changes
      .filter((change) => change.party === party)
      .map(({ field, value }) => [field, put<string | null>(facts[field], value)]),
  ),
})

/** Of the branches of each fact what leads to the act that is kept. */
export const settledFacts = (now: PartyFacts, seen: PartyFacts, keep: Keep): PartyFacts => ({
  name: keep(now.name, seen.name),
  sex: keep(now.sex, seen.sex),
  nationality: keep(now.nationality, seen.nationality),
  born: keep(now.born, seen.born),
  ethnicity: keep(now.ethnicity, seen.ethnicity),
  type: keep(now.type, seen.type),
  document: keep(now.document, seen.document),
  residence: keep(now.residence, seen.residence),
  occupation: keep(now.occupation, seen.occupation),
  education: keep(now.education, seen.education),
  contact: keep(now.contact, seen.contact),
})

/** Settles one place: what stands there, and what the author of the settlement saw there. */
export type Keep = <V>(now: Slot<V>, seen: Slot<V>) => Slot<V>

import { type EachParty, partyIds } from '../shared/person.ts'
import { pairsOf } from './pairs.ts'
import type { PersonKey } from './person-key.ts'

/** Whatever names a man and a woman. */
export interface Naming {
  readonly persons: EachParty<readonly PersonKey[]>
}

/** A list as one looks into it by people, so that nobody compares everything with everything. */
export interface ByPerson<T> {
  /** Those of the list that name somebody who is named there, each once, in the order of the list. */
  readonly sharedWith: (other: Naming) => readonly T[]
  /** Every two of the list that name somebody both, once. */
  readonly pairs: readonly (readonly [T, T])[]
}

/** Sorts a list by the people whom it names. */
export function byPerson<T extends Naming>(all: readonly T[]): ByPerson<T> {
  const places = new Map<PersonKey, number[]>()
  for (const [place, each] of all.entries()) {
    for (const key of keysOf(each)) {
      const known = places.get(key)
      if (known) known.push(place)
      else places.set(key, [place])
    }
  }
  const at = (found: Iterable<number>): T[] =>
    [...new Set(found)].toSorted((one, other) => one - other).flatMap((place) => all[place] ?? [])
  const pairsAt = new Map(
    [...places.values()].flatMap(pairsOf).map((pair) => [pair.join(' '), pair] as const),
  )
  return {
    sharedWith: (other) => at(keysOf(other).flatMap((key) => places.get(key) ?? [])),
    pairs: [...pairsAt.values()].flatMap(([one, other]) => {
      const [first, second] = [all[one], all[other]]
      return first && second ? [[first, second] as const] : []
    }),
  }
}

const keysOf = ({ persons }: Naming): readonly PersonKey[] => [
  ...new Set(partyIds.flatMap((party) => persons[party])),
]

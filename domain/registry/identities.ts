import type { DisputeAct } from '../dispute/action.ts'
import { dispute } from '../dispute/kind.ts'
import { outcomeOf } from '../dispute/state.ts'
import type { CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import type { EachParty, PartyId } from '../shared/person.ts'
import { counterCase } from './counter-cases.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { type PersonKey, personKey } from './person-key.ts'
import { placeIn } from './person-place.ts'
import { perHeld } from './remembered.ts'
import { transcribedCasesIn } from './transcribed-cases.ts'

/** Which keys name one person, as heads have said on proof (rules.md K20); nobody is ever joined by a program. */
export interface Identities {
  /** The one key under which a person is compared. */
  readonly of: (key: PersonKey) => PersonKey
  readonly each: (persons: EachParty<readonly PersonKey[]>) => EachParty<readonly PersonKey[]>
}

/**
 * The joined identities: disputes of code K20 that were closed with the words that both are one person. A later
 * decision that they are two takes it back, because it takes the place of the first.
 */
export const identitiesIn = perHeld((held: HeldCases): Identities => {
  const joined = new Map<PersonKey, PersonKey>()
  const of = (key: PersonKey): PersonKey => {
    const further = joined.get(key)
    return further === undefined ? key : of(further)
  }
  for (const [one, ...others] of joinedIn(held)) {
    for (const other of others) {
      const [least, greater] = [of(one), of(other)].sort()
      if (least !== undefined && greater !== undefined && least !== greater) joined.set(greater, least)
    }
  }
  const unique = (keys: readonly PersonKey[]) => [...new Set(keys.map(of))].sort()
  return { of, each: ({ man, woman }) => ({ man: unique(man), woman: unique(woman) }) }
})

/** The keys of each person who was said to be one. */
function joinedIn(held: HeldCases): readonly (readonly [PersonKey, ...PersonKey[]])[] {
  return [...held].flatMap(([, log]) => {
    if (kindNameOf(log) !== 'dispute') return []
    const { state } = fold(dispute, log as Log<DisputeAct>)
    const opening = state.opening[0]?.value
    if (opening?.code !== 'K20') return []
    const isOne = opening.sides.every((side) => outcomeOf(state, side.case) === 'same-person')
    if (!isOne) return []
    const [first, ...rest] = placesNamedIn(opening.conflict).flatMap(([id, party]) => keysAt(held, id, party))
    return first === undefined ? [] : [[first, ...rest] as const]
  })
}

/** The places in the key of a conflict about identities. */
const placesNamedIn = (conflict: string): readonly (readonly [CaseId, PartyId])[] =>
  conflict.split(' ').flatMap((word) => {
    const place = placeIn(word)
    return place ? [place] : []
  })

function keysAt(held: HeldCases, id: CaseId, party: PartyId): readonly PersonKey[] {
  const log = held.get(id)
  if (!log) return []
  const state = counterCase(id, log)?.state
  if (state) return state.facts[party].document.map(({ value }) => personKey(value))
  return transcribedCasesIn(new Map([[id, log]])).flatMap(({ persons }) => persons[party])
}

import type { Rule } from '../log/rule.ts'
import { isContested, type Slot } from '../log/slot.ts'
import { partyIds } from '../shared/person.ts'
import type { PartyFacts, WithFacts } from './facts.ts'
import { rememberedBy } from './from-facts.ts'
import type { CounterState } from './state.ts'

/** A place of a case to which authors who did not know of one another wrote different values. */
export interface ContestedPlace {
  /** E.g. `man.occupation`, `acceptance`, `blanks.woman`. */
  readonly at: string
  readonly slot: Slot<unknown>
}

/** Finds every contested place of a case but its stage, in a fixed order. */
export type PlacesOf<S> = (state: S) => readonly ContestedPlace[]

/** The names of places of a state, e.g. `acceptance`. */
type PlaceName<S> = { [K in keyof S & string]: S[K] extends Slot<unknown> ? K : never }[keyof S & string]

/**
 * Looks at the facts, the blanks and the given steps: the acts of which a case can have one each; what stands in
 * them must be agreed before it goes on.
 */
export const placesAmong =
  <S extends CounterState>(steps: readonly PlaceName<S>[]): PlacesOf<S> =>
  (state) => {
    const slots = steps.map((step) => ({ at: step, slot: state[step] as Slot<unknown> }))
    if (!hasBranches(state) && slots.every(({ slot }) => slot.length < 2)) return []
    const facts = partyIds.flatMap((party) =>
      (Object.keys(state.facts[party]).sort() as (keyof PartyFacts)[]).map((fact) => ({
        at: `${party}.${fact}`,
        slot: state.facts[party][fact],
      })),
    )
    const blanks = partyIds.map((party) => ({ at: `blanks.${party}`, slot: state.blanks[party] }))
    return [...facts, ...blanks, ...slots].filter(({ slot }) => isContested(slot))
  }

/** Whether any of these was written to by more than one author; only then may one be contested. */
const hasBranches = (state: CounterState): boolean =>
  factsHaveBranches(state) || partyIds.some((party) => state.blanks[party].length > 1)

const factsHaveBranches = rememberedBy<WithFacts>(() => [])(({ facts }) =>
  partyIds.some((party) => Object.values(facts[party]).some(({ length }) => length > 1)),
)

/** Rules.md K7: while two values stand for one fact the case waits; a correction or a settlement decides. */
export const everythingAgreed = <S>(placesOf: PlacesOf<S>): Rule<S, unknown> => ({
  id: 'K7',
  cite: 'DB 6101/T 3163—2023 7.2.2',
  broken: (state) => placesOf(state).map(({ at, slot }) => ({ at, facts: { values: slot.length } })),
})

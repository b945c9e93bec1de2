import type { Rule } from '../log/rule.ts'
import { isContested, type Slot } from '../log/slot.ts'
import { partyIds } from '../shared/person.ts'
import type { MarriageAct } from './action.ts'
import type { MarriageState, PartyFacts } from './state.ts'

/** A place of a case to which authors who did not know of one another wrote different values. */
export interface ContestedPlace {
  /** E.g. `man.occupation`, `acceptance`, `blanks.woman`. */
  readonly at: string
  readonly slot: Slot<unknown>
}

/** The acts of which a case can have one each; what stands in them must be agreed before it goes on. */
const steps = [
  'variant',
  'acceptance',
  'capture',
  'declarations',
  'examination',
  'print',
  'signing',
  'registration',
] as const satisfies readonly (keyof MarriageState)[]

/** Every contested place of a case but its stage, in a fixed order. */
export function contestedPlaces(state: MarriageState): readonly ContestedPlace[] {
  const facts = partyIds.flatMap((party) =>
    (Object.keys(state.facts[party]).sort() as (keyof PartyFacts)[]).map((fact) => ({
      at: `${party}.${fact}`,
      slot: state.facts[party][fact],
    })),
  )
  const blanks = partyIds.map((party) => ({ at: `blanks.${party}`, slot: state.blanks[party] }))
  const acts = steps.map((step) => ({ at: step, slot: state[step] }))
  return [...facts, ...blanks, ...acts].filter(({ slot }) => isContested(slot))
}

/** Rules.md K7: while two values stand for one fact the case waits; a correction or a settlement decides. */
export const everythingAgreed: Rule<MarriageState, MarriageAct> = {
  id: 'K7',
  cite: 'DB 6101/T 3163—2023 7.2.2',
  broken: (state) => contestedPlaces(state).map(({ at, slot }) => ({ at, facts: { values: slot.length } })),
}

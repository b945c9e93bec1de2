import type { Rule } from '../log/rule.ts'
import { type EachParty, partyIds } from '../shared/person.ts'
import type { CounterActOf } from './acts.ts'
import { type Cites, underEachLaw } from './law-of-the-day.ts'

/** An act at which the parties must be before the registrar, in person; null for who takes no part. */
export interface InPerson {
  readonly present: EachParty<boolean | null>
}

/** The parties come in person and together; no proxy, no picture over a line. */
export const bothPresent = (id: string, cites: Cites): readonly Rule<unknown, InPerson>[] =>
  underEachLaw(id, cites, (_state, { present }) =>
    partyIds
      .filter((party) => present?.[party] === false)
      .map((party) => ({ at: `present.${party}`, facts: { party } })),
  )

/** Rules.md K12: after an interruption all are asked again; a "no" ends the case instead (`abort`). */
export const stillWanted = (
  id: string,
  cite: string,
): Rule<unknown, Pick<CounterActOf<'reconfirm'>, 'confirmed'>> => ({
  id,
  cite,
  broken: (_state, { confirmed }) =>
    partyIds
      .filter((party) => confirmed?.[party] === false)
      .map((party) => ({ at: `confirmed.${party}`, facts: { party } })),
})

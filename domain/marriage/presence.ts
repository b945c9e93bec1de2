import type { Draft, Rule } from '../log/rule.ts'
import { type EachParty, partyIds } from '../shared/person.ts'
import type { MarriageAct } from './action.ts'
import { underEachLaw } from './application.ts'
import type { MarriageState } from './state.ts'

/** The acts at which both parties must be before the registrar, in person. */
export type InPerson = Extract<MarriageAct, { present: EachParty<boolean> }>

/** Civil Code 1049: the man and the woman come in person and together; no proxy, no picture over a line. */
export const bothPresent: readonly Rule<MarriageState, InPerson>[] = underEachLaw(
  'MR01',
  {
    P2021: '民法典 第一千零四十九条；婚姻登记条例（2003年）第四条',
    P2025: '民法典 第一千零四十九条；婚姻登记条例（2025年）第七条',
  },
  (_state, { present }: Draft<InPerson>) =>
    partyIds
      .filter((party) => present?.[party] === false)
      .map((party) => ({ at: `present.${party}`, facts: { party } })),
)

/** Rules.md K12: after an interruption both are asked again; a "no" ends the case instead (`abort`). */
export const stillWanted: Rule<MarriageState, Extract<MarriageAct, { type: 'reconfirm' }>> = {
  id: 'MR03',
  cite: '民法典 第一千零四十六条',
  broken: (_state, { confirmed }) =>
    partyIds
      .filter((party) => confirmed?.[party] === false)
      .map((party) => ({ at: `confirmed.${party}`, facts: { party } })),
}

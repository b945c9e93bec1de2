import { hasShown } from '../counter/shown-documents.ts'
import type { Finding, Rule } from '../log/rule.ts'
import { partyIds } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import type { DivorceState } from './state.ts'

/**
 * 民法典 第一千零七十六条: a husband and a wife divorce, two people. Whose sex is another than at the wedding proves
 * by a paper that both are one person (DR06).
 */
export const husbandAndWife: Rule<DivorceState, DivorceActOf<'accept'>> = {
  id: 'DR06',
  cite: '民法典 第一千零七十六条；婚姻登记条例（2003年）第十一条',
  broken: (_state, application) => {
    const { man, woman } = application.parties ?? {}
    const isOne = man?.document?.number && man.document.number === woman?.document?.number
    const onOthersPlace = partyIds.filter(
      (party) =>
        application.parties?.[party]?.sex === (party === 'man' ? '2' : '1') &&
        !hasShown(party, application, ['identity-proof']),
    )
    return [
      ...(isOne ? [finding('parties.woman.document.number', 'woman', 'same-person')] : []),
      ...onOthersPlace.map((party) => finding(`parties.${party}.sex`, party, 'other-sex')),
    ]
  },
}

const finding = (at: string, party: string, problem: string): Finding => ({ at, facts: { party, problem } })

import { isApproved } from '../counter/approvals.ts'
import { factOf } from '../counter/facts.ts'
import type { Draft, Rule } from '../log/rule.ts'
import type { PartyId } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import type { DivorceState } from './state.ts'

type OfOneParty = DivorceActOf<'withdraw' | 'hand-over'>

/**
 * 116号: who comes alone, to withdraw or for what was kept, is the party, in person and with the identity document. A
 * document renewed since has another number: a paper, or the head, says that it is the same person's (DR06).
 */
export const partyKnown = <A extends OfOneParty>(
  cite: string,
  partyOf: (act: Draft<A>) => PartyId | null | undefined,
): Rule<DivorceState, A> => ({
  id: 'DR06',
  cite,
  broken: (state, act, circumstances) => {
    const party = partyOf(act)
    if (!party) return []
    const { match, document, identityProof } = act as Draft<OfOneParty>
    const number = factOf(state, party, 'document')?.number
    const isSamePersons = Boolean(identityProof?.length) || isApproved(state, 'identity-match', party)
    const isSecondUnknown =
      match?.how === 'second-registrar' && (match.second === null || match.second === circumstances.by.clerk)
    return [
      ...(match?.matches === false ? [{ at: 'match', facts: { party, problem: 'does-not-match' } }] : []),
      ...(isSecondUnknown ? [{ at: 'match.second', facts: { party, problem: 'second-not-named' } }] : []),
      ...(document && number && document !== number && !isSamePersons
        ? [{ at: 'document', facts: { party, problem: 'other-number' } }]
        : []),
    ]
  },
})

import { nameOf, sides } from '../counter/paper-blocks.ts'
import { hashText } from '../log/content-id.ts'
import type { Rule } from '../log/rule.ts'
import { partyIds } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import { agreementTextHash, inquiriesOnAgreement } from './agreement.ts'
import type { DivorceState } from './state.ts'
import { inquiriesOfVisit } from './visit.ts'

/** What the display shows before the last signature: that both have thought it over, and to which agreement. */
export const consentText = (state: DivorceState): string =>
  [
    '离婚登记确认',
    ...partyIds.map((party) => `${sides[party]}：${nameOf(state, party)}`),
    '双方已考虑清楚，自愿离婚，同意婚姻登记机关现在办理离婚登记。',
    `离婚协议书摘要值：${agreementTextHash(state)}`,
  ].join('\n')

/** SHA-256 of {@link consentText}, lower-case hex. */
export const consentTextHash = (state: DivorceState): string => hashText(consentText(state))

/** Rules.md K7: each signed the very text that was shown. */
export const consentAsShown: Rule<DivorceState, DivorceActOf<'consent'>> = {
  id: 'consent-text',
  cite: '电子签名法 第十三条；DB 6101/T 3163—2023 附录D',
  broken: (state, { signatures }) => {
    const shown = consentTextHash(state)
    return partyIds
      .filter((party) => signatures?.[party]?.text && signatures[party].text !== shown)
      .map((party) => ({ at: `signatures.${party}`, facts: { party } }))
  },
}

type Wanting = DivorceActOf<'sign-agreement' | 'examine' | 'print' | 'register'>

/** Civil Code 1076, 1078: each still wants the divorce and each clause, of free will, asked alone (DR12). */
export const stillConsents: Rule<DivorceState, Wanting> = {
  id: 'DR12',
  cite: '民法典 第一千零七十六条、第一千零七十八条',
  broken: (state) =>
    inquiriesOfVisit(state).flatMap(({ party, answers: { voluntary, coerced, agrees } }) => [
      ...(voluntary ? [] : [{ at: `inquiries.${party}`, facts: { party, to: 'divorce' } }]),
      ...(coerced ? [{ at: `inquiries.${party}`, facts: { party, to: 'coerced' } }] : []),
      ...(['children', 'property', 'debts'] as const)
        .filter((clause) => !agrees[clause])
        .map((clause) => ({ at: `inquiries.${party}`, facts: { party, to: clause } })),
    ]),
}

/** 116号: what each agreed to alone is the agreement that both sign; consent to another text is none to this (DR12). */
export const askedOnThisAgreement: Rule<DivorceState, Wanting> = {
  id: 'DR12',
  cite: '民法典 第一千零七十六条、第一千零七十八条；民发〔2020〕116号 询问笔录',
  broken: (state) => {
    const counting = inquiriesOnAgreement(state)
    return inquiriesOfVisit(state)
      .filter((asked) => !counting.includes(asked))
      .map(({ party }) => ({ at: `inquiries.${party}`, facts: { party, to: 'other-text' } }))
  },
}

/** Civil Code 1078: asked a last time, both say yes, or nothing is registered (DR12). */
export const confirmedAtLast: Rule<DivorceState, DivorceActOf<'consent' | 'reconfirm'>> = {
  id: 'DR12',
  cite: '民法典 第一千零七十八条',
  broken: (_state, { confirmed }) =>
    partyIds
      .filter((party) => confirmed?.[party] === false)
      .map((party) => ({ at: `confirmed.${party}`, facts: { party, to: 'divorce' } })),
}

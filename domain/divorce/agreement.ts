import { factOf } from '../counter/facts.ts'
import { nameOf, sides } from '../counter/paper-blocks.ts'
import { writtenDate } from '../counter/person-block.ts'
import { hashText } from '../log/content-id.ts'
import type { Draft, Finding, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { SEXES } from '../shared/codes/sex.ts'
import { partyIds } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import { asText, marriageLines } from './forms.ts'
import { agreementCopiesOn } from './parameters.ts'
import type { DivorceState } from './state.ts'
import { inquiriesOfVisit } from './visit.ts'

type Agreement = DivorceActOf<'write-agreement'>['agreement']
type Child = Agreement['children'][number]

const custodies: Readonly<Record<Child['custody'], string>> = {
  man: '由男方抚养',
  woman: '由女方抚养',
  'in-turns': '由双方轮流抚养',
  'grown-up': '已成年',
}

/** One child's line of the agreement. */
export const childText = ({ name, sex, born, custody, support, visits }: Child): string =>
  `${name}（${SEXES[sex].zh}，${writtenDate(born)}出生），${custodies[custody]}。抚养费：${support}。探望：${visits}。`

/** The parts of 离婚协议书 with their headings, in order; what is not agreed is left out. */
export function agreementSections({ consent, children, childless, property, debts, other }: Agreement) {
  return [
    { heading: '一、离婚意愿', lines: [consent] },
    { heading: '二、子女抚养', lines: childless ? ['双方无共同子女。'] : children.map(childText) },
    { heading: '三、财产处理', lines: [property] },
    { heading: '四、债务处理', lines: [debts] },
    ...(other === null ? [] : [{ heading: '五、其他约定', lines: [other] }]),
  ]
}

/** The agreement (离婚协议书) as running text: what both sign on every page (rules.md 3.4, form 11). */
export function agreementText(state: DivorceState): string {
  const written = agreed(state.agreement)?.agreement
  const people = partyIds.map(
    (party) =>
      `${sides[party]}：${nameOf(state, party)}　身份证件号：${factOf(state, party, 'document')?.number ?? ''}`,
  )
  const sections = written
    ? agreementSections(written).flatMap(({ heading, lines }) => [heading, ...lines])
    : []
  return ['离婚协议书', ...people, ...asText(marriageLines(state)), ...sections].join('\n')
}

/** SHA-256 of {@link agreementText}, lower-case hex. */
export const agreementTextHash = (state: DivorceState): string => hashText(agreementText(state))

/** Civil Code 1076: agreed on divorce, children, property and debts, all of them, and of their own free will (DR01). */
export const agreedOnAll: Rule<DivorceState, DivorceActOf<'accept'>> = {
  id: 'DR01',
  cite: '民法典 第一千零七十六条；婚姻登记条例（2003年）第十二条第一项',
  broken: (_state, { agreed: said, answers }) => [
    ...(['divorce', 'children', 'property', 'debts'] as const)
      .filter((part) => said?.[part] === false)
      .map((part) => ({ at: `agreed.${part}`, facts: { part } })),
    ...partyIds
      .filter((party) => answers?.[party]?.voluntary === false)
      .map((party) => ({ at: `answers.${party}.voluntary`, facts: { party, part: 'divorce' } })),
  ],
}

/**
 * Civil Code 1076: the written agreement says who brings up the children, or that there are none (DR01); while neither
 * is said the checklist asks for it.
 */
export const childrenProvidedFor: Rule<DivorceState, DivorceActOf<'write-agreement'>> = {
  id: 'DR01',
  cite: '民法典 第一千零七十六条第二款',
  broken: (_state, { agreement }, { on }) => {
    const { childless, children } = agreement ?? {}
    if (typeof childless !== 'boolean' || !children) return []
    if (childless) return children.length > 0 ? part('children', 'childless-with-children') : []
    return bornByThen(children, on)
  },
}

const part = (name: string, ground: string): Finding[] => [
  { at: `agreement.${name}`, facts: { part: name, ground } },
]

const bornByThen = (children: readonly Draft<Child>[], on: string): Finding[] =>
  children.flatMap(({ born }, index) =>
    born && born > on ? [{ at: `agreement.children.${index}.born`, facts: { part: 'children', born } }] : [],
  )

type OnAgreement = DivorceActOf<'inquire' | 'sign-agreement' | 'examine' | 'print' | 'register'>

/**
 * 116号: what each is asked about and what both sign is the very agreement that was typed and read to them, and nothing
 * in it has changed since.
 */
export const agreementAsSigned: Rule<DivorceState, OnAgreement> = {
  id: 'agreement-text',
  cite: '民法典 第一千零七十六条；民发〔2020〕116号 离婚协议书',
  broken: (state, act) => {
    const [at, text] = textOf(state, act)
    return text && text !== agreementTextHash(state) ? [{ at, facts: {} }] : []
  },
}

/** The text that an act is about, and where it stands. */
function textOf(state: DivorceState, act: Draft<OnAgreement>): [at: string, text: string | null | undefined] {
  if (act.type === 'inquire') return ['agreement', act.agreement]
  return ['text', act.type === 'sign-agreement' ? act.text : agreed(state.signedAgreement)?.text]
}

/**
 * The records of the visit at hand that were asked on the agreement as it stands. Where its text has changed since, or
 * a name in it, each is asked anew; a record that names no text is of before that was asked for.
 */
export const inquiriesOnAgreement = (state: DivorceState): readonly DivorceActOf<'inquire'>[] =>
  inquiriesOfVisit(state).filter(
    ({ agreement }) => agreement === undefined || agreement === agreementTextHash(state),
  )

/** 116号: three copies, each page of each signed by both before the registrar; one stays in the archive. */
export const signedInCopies: Rule<DivorceState, DivorceActOf<'sign-agreement'>> = {
  id: 'agreement-copies',
  cite: '民发〔2020〕116号 离婚协议书；DB 6101/T 3163—2023 附录D',
  broken: (_state, { copies, signed, warned }, { on }) => {
    const needed = agreementCopiesOn(on)
    return [
      ...(copies && copies !== needed ? [{ at: 'copies', facts: { copies, needed } }] : []),
      ...partyIds
        .filter((party) => signed?.[party]?.everyPage === false)
        .map((party) => ({ at: `signed.${party}.everyPage`, facts: { party } })),
      ...(warned === false ? [{ at: 'warned', facts: { ground: 'not-told' } }] : []),
    ]
  },
}

import type { FormLine } from '../counter/person-block.ts'
import { hashText } from '../log/content-id.ts'
import type { Draft, Finding, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { otherParty, type PartyId, partyIds } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import { asText, blockOf } from './forms.ts'
import type { DivorceState } from './state.ts'

/** 申请离婚登记声明书: what one party reads, confirms and signs (rules.md 3.4, form 9). */
export interface Declaration {
  readonly title: string
  readonly heading: string
  readonly self: readonly FormLine[]
  readonly other: readonly FormLine[]
  readonly certificate: string
  readonly statement: string
}

/** The declaration of one party, from the facts as they stand now. */
export const declarationOf = (state: DivorceState, party: PartyId): Declaration => ({
  title: '申请离婚登记声明书',
  heading: '本人申请离婚登记，谨此声明：',
  self: blockOf(state, party),
  other: blockOf(state, otherParty(party)),
  certificate: agreed(state.acceptance)?.marriage.certificate ?? '',
  statement:
    '本人具有完全民事行为能力，与对方自愿离婚，对子女抚养、财产以及债务处理等事项已达成一致意见并签订书面离婚协议。本人上述声明完全真实，如有虚假，愿承担法律责任。',
})

/** The declaration as running text: exactly what the parties' display shows and the pen's strokes are bound to. */
export function declarationText(state: DivorceState, party: PartyId): string {
  const { title, heading, self, other, certificate, statement } = declarationOf(state, party)
  return [
    title,
    heading,
    '声明人',
    ...asText(self),
    '对方',
    ...asText(other),
    `结婚证字号：${certificate}`,
    statement,
  ].join('\n')
}

/** SHA-256 of {@link declarationText}, lower-case hex. */
export const declarationTextHash = (state: DivorceState, party: PartyId): string =>
  hashText(declarationText(state, party))

/** The parties whose signed text is no longer the text that the facts of now would give. */
export const outdatedDeclarations = (
  state: DivorceState,
  declarations: Draft<DivorceActOf<'declare'>>['declarations'],
): readonly PartyId[] =>
  partyIds.filter((party) => {
    const text = declarations?.[party]?.text
    return text ? text !== declarationTextHash(state, party) : false
  })

const outdated = (party: PartyId): Finding => ({ at: `declarations.${party}`, facts: { party } })

const cite = '电子签名法 第十三条；DB 6101/T 3163—2023 附录D'

/** Rules.md K7: a signature holds for the very text that was shown. */
export const textAsShown: Rule<DivorceState, DivorceActOf<'declare'>> = {
  id: 'declaration-text',
  cite,
  broken: (state, { declarations }) => outdatedDeclarations(state, declarations).map(outdated),
}

/** Rules.md K7: when a fact changed after the signature, the parties sign again. */
export const textStillTrue: Rule<
  DivorceState,
  DivorceActOf<'examine' | 'consent' | 'print' | 'sign' | 'register'>
> = {
  id: 'declaration-text',
  cite,
  broken: (state) => outdatedDeclarations(state, agreed(state.declarations)?.declarations).map(outdated),
}

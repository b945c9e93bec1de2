import { underEachLaw } from '../counter/law-of-the-day.ts'
import { type FormLine, personBlock, writtenDate } from '../counter/person-block.ts'
import { outdatedTexts, type SignedTexts, textAsShown, textStillTrue } from '../counter/signed-text.ts'
import { countingCheck, differs } from '../counter/status-check.ts'
import { hashText } from '../log/content-id.ts'
import type { Draft, Finding, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { otherParty, type PartyId, partyIds } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import { applicationOf } from './application.ts'
import { fromFacts } from './from-facts.ts'
import type { MarriageState } from './state.ts'
import { isProved } from './status-check.ts'

type Declare = MarriageActOf<'declare'>
/** With what status a party may declare: 未婚, 丧偶, 离婚. */
export type DeclaredStatus = Declare['declarations']['man']['status']

/** 申请结婚登记声明书, or 申请补办结婚登记声明书: what one party reads, confirms and signs (rules.md 3.4). */
export interface Declaration {
  readonly title: string
  readonly heading: string
  readonly self: readonly FormLine[]
  readonly other: readonly FormLine[]
  readonly statement: string
}

/** The declaration of one party with this status, from the facts as they stand now. */
export function declarationOf(
  state: MarriageState,
  party: PartyId,
  status: DeclaredStatus | null | undefined,
): Declaration {
  const other = otherParty(party)
  const makeUp = agreed(state.variant) === 'make-up'
  return {
    title: makeUp ? '申请补办结婚登记声明书' : '申请结婚登记声明书',
    heading: makeUp ? '本人申请补办结婚登记，谨此声明：' : '本人申请结婚登记，谨此声明：',
    self: personBlock(state, party, status),
    other: personBlock(state, other, agreed(state.acceptance)?.answers[other].status),
    statement: [
      '本人与对方均无配偶，没有直系血亲和三代以内旁系血亲关系，了解对方的身体健康状况。',
      ...(makeUp ? [livingTogether(state)] : []),
      '现依照《中华人民共和国民法典》的规定，自愿结为夫妻。本人上述声明完全真实，如有虚假，愿承担法律责任。',
    ].join(''),
  }
}

const livingTogether = (state: MarriageState): string =>
  `自${writtenDate(agreed(state.acceptance)?.cohabitation?.since)}起以夫妻名义同居生活，现仍以夫妻名义共同生活。`

/** The declaration as running text: exactly what the parties' display shows and the pen's strokes are bound to. */
export function declarationText(
  state: MarriageState,
  party: PartyId,
  status: DeclaredStatus | null | undefined,
): string {
  const { title, heading, self, other, statement } = declarationOf(state, party, status)
  const lines = (block: readonly FormLine[]) => block.map(({ label, value }) => `${label}：${value}`)
  return [title, heading, '声明人', ...lines(self), '对方', ...lines(other), statement].join('\n')
}

/** SHA-256 of {@link declarationText}, lower-case hex; made once for the facts that it is made from. */
export function declarationTextHash(
  state: MarriageState,
  party: PartyId,
  status: DeclaredStatus | null | undefined,
): string {
  const hashes = hashesOf(state)
  const key = `${party} ${status}`
  const hash = hashes.get(key) ?? hashText(declarationText(state, party, status))
  hashes.set(key, hash)
  return hash
}

const hashesOf = fromFacts(() => new Map<string, string>())

/** The declarations of a case, for the rules about the text that each signed. */
const texts: SignedTexts<MarriageState, Draft<Declare['declarations']['man']>> = {
  signed: ({ declarations }) => agreed(declarations)?.declarations,
  hashNow: (state, party, { status }) => (status ? declarationTextHash(state, party, status) : undefined),
}

/** The parties whose signed text is no longer the text that the facts of now would give. */
export const outdatedDeclarations = (
  state: MarriageState,
  declarations: Draft<Declare>['declarations'],
): readonly PartyId[] => outdatedTexts(texts, state, declarations)

/** Rules.md K7: a declaration holds for the very text that was shown. */
export const declaredAsShown = textAsShown(texts)
/** Rules.md K7: when a fact changed after the declarations, both declare again. */
export const declaredStillTrue = textStillTrue(texts)

/** 条例: a declaration that contradicts the answers or, unproved, the check is false (MR09). */
export const declaredTruly: readonly Rule<MarriageState, Declare>[] = underEachLaw(
  'MR09',
  { P2021: '婚姻登记条例（2003年）第五条', P2025: '婚姻登记条例（2025年）第八条' },
  (state, { declarations }, circumstances) => {
    const application = applicationOf(state, { type: 'examine' })
    return partyIds.flatMap((party) => {
      const status = declarations?.[party]?.status
      if (!status) return []
      const finding = (facts: Record<string, string>): Finding => ({
        at: `declarations.${party}.status`,
        facts: { party, declared: status, ...facts },
      })
      const answered = application.answers?.[party]?.status
      if (answered && answered !== status) return [finding({ answered })]
      const check = countingCheck(state, party, application, circumstances)
      if (!check || !differs(check, status) || isProved(party, application, status)) return []
      return [finding({ found: check.found })]
    })
  },
)

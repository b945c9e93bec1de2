import { hashText } from '../log/content-id.ts'
import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { partyIds } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import { asText, blockOf, marriageLines } from './forms.ts'
import type { DivorceState } from './state.ts'

/** 离婚登记申请书: what both state and each signs (rules.md 3.4, form 4). */
export const applicationStatements = [
  '我们双方自愿离婚，已签订书面离婚协议，对子女抚养、财产以及债务处理等事项协商一致，现提出离婚登记申请。',
  '我们已知晓：自婚姻登记机关收到离婚登记申请之日起三十日内，任何一方不愿意离婚的，可以撤回离婚登记申请；期限届满后三十日内，双方应当亲自到婚姻登记机关申请发给离婚证，未申请的，视为撤回离婚登记申请。',
  '上述内容及所提交的证件、证明材料真实有效，如有虚假，愿承担法律责任。',
] as const

/** The form as running text: exactly what the display shows and both sets of strokes are bound to. */
export const applicationText = (state: DivorceState): string =>
  [
    '离婚登记申请书',
    '男方',
    ...asText(blockOf(state, 'man')),
    '女方',
    ...asText(blockOf(state, 'woman')),
    ...asText(marriageLines(state)),
    ...applicationStatements,
  ].join('\n')

/** SHA-256 of {@link applicationText}, lower-case hex. */
export const applicationTextHash = (state: DivorceState): string => hashText(applicationText(state))

/** Rules.md K7: each signed the very text that was shown, and at the receipt it still says what stands. */
export const applicationAsShown: Rule<DivorceState, DivorceActOf<'apply' | 'issue-receipt'>> = {
  id: 'application-text',
  cite: '电子签名法 第十三条；民发〔2020〕116号 离婚登记申请书',
  broken: (state, act) => {
    const signed = act.type === 'apply' ? act.signatures : agreed(state.application)?.signatures
    const texts = partyIds.flatMap((party) => {
      const text = signed?.[party]?.text
      return text ? [{ party, text }] : []
    })
    if (texts.length === 0) return []
    const shown = applicationTextHash(state)
    return texts
      .filter(({ text }) => text !== shown)
      .map(({ party }) => ({ at: `signatures.${party}`, facts: { party } }))
  },
}

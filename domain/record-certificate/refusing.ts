import type { Finding, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { type RecordCertificateActOf, refusalCodes } from './action.ts'
import { refusalFitsWhoAsksOn } from './parameters.ts'
import type { RecordCertificateState } from './state.ts'

type Code = (typeof refusalCodes)[number]

/** Who has not shown who he is gets nothing; a representative needs the power, an authority its letter. */
const against: Readonly<Record<RecordCertificateActOf<'apply'>['by'], readonly Code[]>> = {
  self: ['RC01'],
  proxy: ['RC01', 'RC02'],
  authority: ['RC01', 'RC03'],
}

/** The grounds on which who asks can be refused; all of them while nobody has said who asks. */
export function groundsAgainst(state: RecordCertificateState): readonly Code[] {
  const by = agreed(state.application)?.by
  return by ? against[by] : refusalCodes
}

/** 婚姻登记档案管理办法 第十五条: a refusal states the ground that the law has against who asks, and no other. */
export const groundOfWhoAsks: Rule<RecordCertificateState, RecordCertificateActOf<'refuse'>> = {
  id: 'refusal-ground',
  cite: '婚姻登记档案管理办法 第十五条；政府信息公开条例 说明理由',
  broken: (state, { codes }, { on }) => {
    if (!refusalFitsWhoAsksOn(on)) return []
    const grounds = groundsAgainst(state)
    return (codes ?? []).flatMap((code, index): Finding[] =>
      !code || grounds.includes(code) ? [] : [{ at: `codes.${index}`, facts: { code } }],
    )
  },
}

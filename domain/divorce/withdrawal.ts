import { factOf } from '../counter/facts.ts'
import { nameOf } from '../counter/paper-blocks.ts'
import { writtenDate } from '../counter/person-block.ts'
import { hashText } from '../log/content-id.ts'
import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { SEXES } from '../shared/codes/sex.ts'
import { otherParty, type PartyId } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import { isAfterBusiness } from './parameters.ts'
import { lastDayOfWithdrawal } from './period.ts'
import type { DivorceState } from './state.ts'

type Withdraw = DivorceActOf<'withdraw'>

/** 撤回离婚登记申请书: what the one who withdraws reads and signs (rules.md 3.4, form 7). */
export function withdrawalLines(state: DivorceState, by: PartyId) {
  const receipt = agreed(state.receipt)
  return [
    { label: '申请人', value: nameOf(state, by) },
    { label: '性别', value: SEXES[factOf(state, by, 'sex') ?? '0'].zh },
    { label: '身份证件号', value: factOf(state, by, 'document')?.number ?? '' },
    { label: '对方姓名', value: nameOf(state, otherParty(by)) },
    { label: '离婚登记申请日期', value: writtenDate(receipt?.receivedOn) },
    { label: '受理回执单编号', value: receipt?.number ?? '' },
  ]
}

/** The sentence of the form. */
export const withdrawalStatement = '本人不愿意离婚，现申请撤回离婚登记申请。'

/** The form as running text: exactly what the display shows and the pen's strokes are bound to. */
export const withdrawalText = (state: DivorceState, by: PartyId): string =>
  [
    '撤回离婚登记申请书',
    ...withdrawalLines(state, by).map(({ label, value }) => `${label}：${value}`),
    withdrawalStatement,
  ].join('\n')

/** SHA-256 of {@link withdrawalText}, lower-case hex. */
export const withdrawalTextHash = (state: DivorceState, by: PartyId): string =>
  hashText(withdrawalText(state, by))

/** Civil Code 1077: within thirty days of the receipt, to the close of business of the last day, and not after. */
export const withinCoolingOff: Rule<DivorceState, Withdraw> = {
  id: 'withdrawal-period',
  cite: '民法典 第一千零七十七条第一款、第二百零三条；民发〔2020〕116号',
  broken: (state, _act, circumstances) => {
    const { on, rows } = circumstances
    const endsOn = lastDayOfWithdrawal(state, rows)
    if (!endsOn || on < endsOn || (on === endsOn && !isAfterBusiness(circumstances))) return []
    return [{ facts: { on, endsOn } }]
  },
}

/** Rules.md K7: the very text that was shown was signed. */
export const withdrawalAsShown: Rule<DivorceState, Withdraw> = {
  id: 'withdrawal-text',
  cite: '电子签名法 第十三条；民发〔2020〕116号 撤回离婚登记申请书',
  broken: (state, { by, form }) =>
    by && form?.text && form.text !== withdrawalTextHash(state, by)
      ? [{ at: 'form', facts: { party: by } }]
      : [],
}

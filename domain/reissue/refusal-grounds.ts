import type { refusalCodes } from './pieces.ts'

/** What the notice tells for each ground of rules.md 2.4, and the law it rests on. */
export const reissueRefusalGrounds: Readonly<
  Record<(typeof refusalCodes)[number], { readonly ground: string; readonly cite: string }>
> = {
  RR01: { ground: '未查到婚姻登记档案或者其他足以证明的记录', cite: '《婚姻登记工作规范》' },
  RR02: { ground: '当事人已不再维持该婚姻状况', cite: '《婚姻登记工作规范》' },
  RR03: { ground: '当事人身份与婚姻登记档案不能确认一致', cite: '《婚姻登记工作规范》' },
  RR04: { ground: '不属于本婚姻登记机关办理范围', cite: '《婚姻登记条例》' },
  RR05: { ground: '婚姻登记不是在中国内地婚姻登记机关办理', cite: '《婚姻登记条例》' },
  RR06: { ground: '委托办理的证明材料不齐全', cite: '《婚姻登记工作规范》' },
  RR07: { ground: '婚姻登记已被宣告无效或者撤销', cite: '《中华人民共和国民法典》第一千零五十四条' },
}

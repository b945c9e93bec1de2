import type { refusalCodes } from './action.ts'

/** What the notice tells the couple for each ground of rules.md 1.7, and the law it rests on. */
export const refusalGrounds: Readonly<
  Record<(typeof refusalCodes)[number], { readonly ground: string; readonly cite: string }>
> = {
  DR01: {
    ground: '未就离婚、子女抚养、财产及债务处理等事项达成一致意见',
    cite: '《中华人民共和国民法典》第一千零七十六条',
  },
  DR02: {
    ground: '一方或者双方为无民事行为能力人或者限制民事行为能力人',
    cite: '《婚姻登记条例》',
  },
  DR03: { ground: '结婚登记不是在中国内地办理', cite: '《婚姻登记条例》' },
  DR04: {
    ground: '不属于本婚姻登记机关办理范围，或者已在其他婚姻登记机关提出离婚登记申请',
    cite: '《婚姻登记条例》',
  },
  DR05: {
    ground: '双方结婚证均遗失且未出具加盖查档专用章的结婚登记档案复印件',
    cite: '民发〔2020〕116号',
  },
  DR06: {
    ground: '未出具规定的身份证件、证明材料，或者当事人与所出具的证件不一致',
    cite: '《婚姻登记条例》',
  },
  DR07: {
    ground: '双方未共同到婚姻登记机关',
    cite: '《中华人民共和国民法典》第一千零七十六条',
  },
  DR08: {
    ground: '经核对，双方的婚姻关系已经解除、被宣告无效、被撤销，或者一方已经死亡',
    cite: '《中华人民共和国民法典》第一千零八十条',
  },
  DR09: {
    ground: '离婚冷静期尚未届满',
    cite: '《中华人民共和国民法典》第一千零七十七条',
  },
  DR10: {
    ground: '未在冷静期届满后三十日内共同申请发给离婚证，视为撤回离婚登记申请',
    cite: '《中华人民共和国民法典》第一千零七十七条',
  },
  DR11: {
    ground: '离婚登记申请已经撤回',
    cite: '《中华人民共和国民法典》第一千零七十七条',
  },
  DR12: {
    ground: '一方不愿意离婚或者对离婚协议的内容有异议',
    cite: '《中华人民共和国民法典》第一千零七十八条',
  },
  DR13: { ground: '不是受理离婚登记申请的婚姻登记机关', cite: '民发〔2020〕116号' },
  DR14: { ground: '现役军人未出具军人婚姻登记证明', cite: '《婚姻登记工作规范》' },
}

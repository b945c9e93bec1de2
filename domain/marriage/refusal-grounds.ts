import type { refusalCodes } from './action.ts'

/** What the notice tells the couple for each ground of rules.md 1.6, and the law it rests on. */
export const refusalGrounds: Readonly<
  Record<(typeof refusalCodes)[number], { readonly ground: string; readonly cite: string }>
> = {
  MR01: { ground: '双方未共同到婚姻登记机关申请结婚登记', cite: '《中华人民共和国民法典》第一千零四十九条' },
  MR02: { ground: '未到法定结婚年龄', cite: '《中华人民共和国民法典》第一千零四十七条' },
  MR03: { ground: '非双方完全自愿', cite: '《中华人民共和国民法典》第一千零四十六条' },
  MR04: { ground: '一方或者双方已有配偶', cite: '《中华人民共和国民法典》第一千零四十二条' },
  MR05: {
    ground: '属于直系血亲或者三代以内旁系血亲',
    cite: '《中华人民共和国民法典》第一千零四十八条',
  },
  MR06: { ground: '不属于本婚姻登记机关办理范围', cite: '《婚姻登记条例》' },
  MR07: { ground: '未出具规定的证件、证明材料或者所出具的不符合规定', cite: '《婚姻登记条例》' },
  MR08: { ground: '当事人与所出具的身份证件不一致', cite: '《婚姻登记工作规范》' },
  MR09: { ground: '未作出声明或者声明不实', cite: '《婚姻登记条例》' },
  MR10: { ground: '声明的婚姻状况与核对的信息不一致且未出具证明材料', cite: '《婚姻登记工作规范》' },
  MR11: { ground: '申请人不是男女双方', cite: '《中华人民共和国民法典》第一千零四十九条' },
  MR12: { ground: '婚姻状况信息尚未核对', cite: '《婚姻登记条例》' },
}

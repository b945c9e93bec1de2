import type { Paper } from '../shared/paper.ts'
import { heading, type Printing, sign, text } from './paper-blocks.ts'

/** Who signs the notice: under which label, by which name. */
export interface NoticeSigner {
  readonly label: string
  readonly name: string
}

/** 婚姻登记诚信告知书 (form 16): what counts as a serious breach of trust, and what follows (rules.md 1.9). */
export const honestyNotice = (
  signers: readonly NoticeSigner[],
  { authority, on }: Pick<Printing, 'authority' | 'on'>,
): Paper => ({
  id: 'honesty-notice',
  title: '婚姻登记诚信告知书',
  format: 'sheet',
  blocks: [
    text('根据《关于对婚姻登记严重失信当事人开展联合惩戒的合作备忘录》，现将有关事项告知如下：'),
    heading('一、婚姻登记严重失信行为'),
    text('（一）使用伪造、变造或者冒用他人身份证件及其他证件、证明材料的；'),
    text('（二）作无配偶、无直系血亲和三代以内旁系血亲关系等虚假声明的；'),
    text('（三）故意隐瞒对方无民事行为能力或者限制民事行为能力状况，严重损害对方合法权益的；'),
    text('（四）其他严重违反《中华人民共和国民法典》和《婚姻登记条例》行为的。'),
    heading('二、联合惩戒'),
    text(
      '当事人有上述行为的，婚姻登记机关依法将其失信信息通报有关部门，由有关部门在各自职责范围内实施联合惩戒，在招录（聘）、任职资格、享受优惠政策、荣誉评定等方面予以限制。',
    ),
    text('以上内容本人已阅知。'),
    ...signers.map(({ label, name }) => sign(`${label}（签名并按指纹）`, name)),
    { type: 'seal', authority },
    { type: 'date', label: '', date: on },
  ],
})

import { shanghaiDate } from '../shared/instant.ts'
import type { Paper } from '../shared/paper.ts'
import { partyIds } from '../shared/person.ts'
import { heading, nameOf, type Printing, sides, sign, text } from './paper-blocks.ts'
import { writtenDate } from './person-block.ts'
import { refusalGrounds } from './refusal-grounds.ts'
import type { MarriageState } from './state.ts'

/** 婚姻登记诚信告知书 (form 16): what counts as a serious breach of trust, and what follows (rules.md 1.9). */
export const honestyNotice = (state: MarriageState, { authority, on }: Printing): Paper => ({
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
    ...partyIds.map((party) => sign(`${sides[party]}（签名并按指纹）`, nameOf(state, party))),
    { type: 'seal', authority },
    { type: 'date', label: '', date: on },
  ],
})

/** 不予办理结婚登记告知书 (form 17): to whom, why by which law, and what may be done against it. */
export function refusalNotice(state: MarriageState, { authority, on }: Printing): Paper {
  const refusal = state.refusal[0]
  const grounds = refusal?.value.codes.map((code) => refusalGrounds[code]) ?? []
  const names = partyIds.map((party) => nameOf(state, party)).filter((name) => name !== '')
  return {
    id: 'refusal-notice',
    title: '不予办理结婚登记告知书',
    format: 'sheet',
    blocks: [
      { type: 'text', text: `${names.join('、') || '申请人'}：`, indent: false },
      text(
        `你们于${writtenDate(refusal ? shanghaiDate(refusal.at) : on)}提出的结婚登记申请，经审查不予办理，理由如下：`,
      ),
      ...grounds.map(({ ground, cite }, index) => text(`${index + 1}. ${ground}（${cite}）。`)),
      text(`情况说明：${refusal?.value.explanation ?? ''}`),
      text(
        '如对本告知不服，可以自收到本告知书之日起六十日内依法申请行政复议，或者自收到本告知书之日起六个月内依法向人民法院提起行政诉讼。',
      ),
      { type: 'seal', authority },
      { type: 'date', label: '', date: on },
      ...partyIds.map((party) => sign(`${sides[party]}签收`, nameOf(state, party), false)),
    ],
  }
}

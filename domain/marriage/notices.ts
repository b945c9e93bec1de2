import { honestyNotice as noticeFor } from '../counter/honesty-notice.ts'
import { nameOf, type Printing, sides, sign, text } from '../counter/paper-blocks.ts'
import { writtenDate } from '../counter/person-block.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { Paper } from '../shared/paper.ts'
import { partyIds } from '../shared/person.ts'
import { refusalGrounds } from './refusal-grounds.ts'
import type { MarriageState } from './state.ts'

/** 婚姻登记诚信告知书 (form 16), for both to sign. */
export const honestyNotice = (state: MarriageState, printing: Printing): Paper =>
  noticeFor(
    partyIds.map((party) => ({ label: sides[party], name: nameOf(state, party) })),
    printing,
  )

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

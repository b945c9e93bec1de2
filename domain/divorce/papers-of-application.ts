import { factOf } from '../counter/facts.ts'
import { nameOf, type Printing, sides, sign, text } from '../counter/paper-blocks.ts'
import { writtenDate } from '../counter/person-block.ts'
import { agreed } from '../log/slot.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { Paper, PaperBlock } from '../shared/paper.ts'
import { otherParty, type PartyId, partyIds } from '../shared/person.ts'
import { applicationStatements } from './application-form.ts'
import type { CoolingOff } from './cooling-off.ts'
import { blockOf, marriageLines } from './forms.ts'
import { refusalGrounds } from './refusal-grounds.ts'
import type { DivorceState } from './state.ts'
import { withdrawalLines, withdrawalStatement } from './withdrawal.ts'

/** What stands on the papers of the application beside the case itself. */
export type ApplicationPrinting = Pick<Printing, 'authority' | 'on'>

/** What stands on a receipt beside the case: it is printed before the act that says so. */
export interface ReceiptPrinting extends ApplicationPrinting {
  readonly number: string
  readonly period: CoolingOff
  readonly telephone: string
}

const byHand: PaperBlock = { type: 'sign', label: '婚姻登记员（签名）', name: null, fingerprint: false }

/** Label and value, one column. */
export const lines = (
  rows: readonly { readonly label: string; readonly value: string }[],
  columns: readonly string[] = [],
): PaperBlock => ({
  type: 'fields',
  columns,
  rows: rows.map(({ label, value }) => ({ label, values: [value] })),
})

/** Both parties beside one another, as the forms print them. */
export function bothParties(state: DivorceState): PaperBlock {
  const woman = blockOf(state, 'woman')
  return {
    type: 'fields',
    columns: ['男方', '女方'],
    rows: blockOf(state, 'man').map(({ label, value }, index) => ({
      label,
      values: [value, woman[index]?.value ?? ''],
    })),
  }
}

/** 离婚登记申请书 (form 4): the very text that both signed. */
export const applicationPaper = (state: DivorceState, { on }: ApplicationPrinting): Paper => ({
  id: 'divorce-application',
  title: '离婚登记申请书',
  format: 'sheet',
  blocks: [
    bothParties(state),
    lines(marriageLines(state)),
    ...applicationStatements.map(text),
    ...partyIds.map((party) => sign(`申请人${sides[party]}（签名并按指纹）`, nameOf(state, party))),
    { ...byHand, label: '受理登记员（签名）' },
    { type: 'date', label: '申请日期', date: agreed(state.receipt)?.receivedOn ?? on },
  ],
})

const number = (state: DivorceState, party: PartyId): string => factOf(state, party, 'document')?.number ?? ''

/** 离婚登记申请受理回执单 (form 6), and with `counterfoil` its 存根联 for the archive. */
export const receiptPaper = (
  state: DivorceState,
  { authority, on, number: receipt, period, telephone }: ReceiptPrinting,
  counterfoil = false,
): Paper => ({
  id: counterfoil ? 'receipt-counterfoil' : 'divorce-receipt',
  title: counterfoil ? '离婚登记申请受理回执单（存根联）' : '离婚登记申请受理回执单',
  format: 'sheet',
  blocks: [
    lines([
      { label: '编号', value: receipt },
      ...partyIds.flatMap((party) => [
        { label: sides[party], value: nameOf(state, party) },
        { label: '身份证件号', value: number(state, party) },
      ]),
      { label: '受理日期', value: writtenDate(agreed(state.receipt)?.receivedOn ?? on) },
      { label: '离婚冷静期届满日', value: writtenDate(period.endsOn) },
      {
        label: '办理离婚登记期间',
        value: `${writtenDate(period.opensOn)}至${writtenDate(period.closesOn)}`,
      },
      { label: '最早可办理的工作日', value: writtenDate(period.firstWorkingDay) },
    ]),
    ...(period.provisional ? [text('上列日期遇国务院公布放假安排变动的，以国务院公布的放假安排为准。')] : []),
    text(
      `自受理之日起至${writtenDate(period.endsOn)}，任何一方不愿意离婚的，可以持有效身份证件和本回执单到本婚姻登记机关撤回离婚登记申请。`,
    ),
    text(
      `${writtenDate(period.opensOn)}至${writtenDate(period.closesOn)}，双方应当持有效身份证件、结婚证、离婚协议书和本回执单，共同到本婚姻登记机关申请发给离婚证；未申请的，视为撤回离婚登记申请。`,
    ),
    ...(counterfoil ? partyIds.map((party) => sign(`${sides[party]}签收`, nameOf(state, party), false)) : []),
    lines([{ label: '联系电话', value: telephone }]),
    byHand,
    { type: 'seal', authority },
    { type: 'date', label: '', date: agreed(state.receipt)?.receivedOn ?? on },
  ],
})

/** 撤回离婚登记申请书 (form 7): in the own hand of the one who withdraws. */
export const withdrawalPaper = (state: DivorceState, by: PartyId, { on }: ApplicationPrinting): Paper => ({
  id: `withdrawal-application.${by}`,
  title: '撤回离婚登记申请书',
  format: 'sheet',
  blocks: [
    lines(withdrawalLines(state, by)),
    text(withdrawalStatement),
    sign('申请人（签名并按指纹）', nameOf(state, by)),
    byHand,
    { type: 'date', label: '', date: on },
  ],
})

/** 撤回离婚登记申请确认单 (form 8), and with `counterfoil` its 存根联 for the archive. */
export function withdrawalConfirmation(
  state: DivorceState,
  by: PartyId,
  { authority, on, number: confirmation }: ApplicationPrinting & { readonly number: string },
  counterfoil = false,
): Paper {
  const receipt = agreed(state.receipt)
  return {
    id: counterfoil ? 'withdrawal-confirmation-counterfoil' : 'withdrawal-confirmation',
    title: counterfoil ? '撤回离婚登记申请确认单（存根联）' : '撤回离婚登记申请确认单',
    format: 'sheet',
    blocks: [
      lines([
        { label: '编号', value: confirmation },
        ...partyIds.map((party) => ({ label: sides[party], value: nameOf(state, party) })),
        { label: '离婚登记申请日期', value: writtenDate(receipt?.receivedOn) },
        { label: '撤回人', value: nameOf(state, by) },
        { label: '撤回日期', value: writtenDate(on) },
      ]),
      text(
        `${nameOf(state, by)}与${nameOf(state, otherParty(by))}的离婚登记申请已经撤回，本次离婚登记程序终止。`,
      ),
      ...(counterfoil ? [sign('撤回人签收', nameOf(state, by), false)] : []),
      { type: 'seal', authority },
      { type: 'date', label: '', date: on },
    ],
  }
}

/** 不予受理离婚登记申请告知书 (form 5), or 不予办理离婚登记告知书 (form 17) once there is a receipt. */
export function refusalNotice(state: DivorceState, { authority, on }: ApplicationPrinting): Paper {
  const refusal = state.refusal[0]
  const isAtFirst = state.receipt.length === 0
  const said = refusal?.value
  const names = partyIds.map((party) => nameOf(state, party)).filter((name) => name !== '')
  const what = isAtFirst ? '离婚登记申请，经审查不予受理' : '离婚登记，经审查不予办理'
  return {
    id: 'refusal-notice',
    title: isAtFirst ? '不予受理离婚登记申请告知书' : '不予办理离婚登记告知书',
    format: 'sheet',
    blocks: [
      { type: 'text', text: `${names.join('、') || '申请人'}：`, indent: false },
      text(`你们于${writtenDate(refusal ? shanghaiDate(refusal.at) : on)}提出的${what}，理由如下：`),
      ...(said?.codes ?? []).map((code, index) =>
        text(`${index + 1}. ${refusalGrounds[code].ground}（${refusalGrounds[code].cite}）。`),
      ),
      text(`情况说明：${said?.explanation ?? ''}`),
      text(
        '如对本告知不服，可以自收到本告知书之日起六十日内依法申请行政复议，或者自收到本告知书之日起六个月内依法向人民法院提起行政诉讼。',
      ),
      { type: 'seal', authority },
      { type: 'date', label: '', date: on },
      ...partyIds.map((party) => sign(`${sides[party]}签收`, nameOf(state, party), false)),
    ],
  }
}

import type { Paper } from '../shared/paper.ts'
import { partyIds } from '../shared/person.ts'
import { channels, matters } from './matters.ts'
import { type AppointmentState, requestOf, slotOf } from './state.ts'

/** What the confirmation says of the office. */
export interface OfficeOnSlip {
  readonly name: string
  readonly address: string
  readonly telephone: string
}

const sides = { man: '男方', woman: '女方' } as const

/** 预约确认单, for those who book on the spot: no number of a document, for it is carried about. */
export function confirmationSlip(state: AppointmentState, office: OfficeOnSlip): Paper {
  const request = requestOf(state)
  const rows = [
    ['预约事项', request ? matters[request.matter].title : ''],
    ['预约方式', request ? channels[request.channel].title : ''],
    ['预约时间', writtenSlot(slotOf(state))],
    ...partyIds.flatMap((party): [string, string][] => {
      const visitor = request?.parties[party]
      return visitor ? [[sides[party], visitor.name]] : []
    }),
    ['婚姻登记处', office.name],
    ['地址', office.address],
    ['电话', office.telephone],
  ] as const
  return {
    id: 'appointment-slip',
    title: '婚姻登记预约确认单',
    format: 'sheet',
    blocks: [
      { type: 'fields', columns: [], rows: rows.map(([label, value]) => ({ label, values: [value] })) },
      { type: 'text', text: withoutEffect, indent: true },
    ],
  }
}

/** What is said to everybody who books. */
const withoutEffect =
  '请携带证件原件按时前来。预约预审不产生法律效力，不代替证件原件的审查；预约离婚登记申请不起算离婚冷静期。'

/** 短信提醒 (standard 6.1.1): office, day and time; neither names nor numbers, for others may read it. */
export function reminderText(state: AppointmentState, office: OfficeOnSlip): string {
  const request = requestOf(state)
  const matter = request ? matters[request.matter].title : '婚姻登记'
  return `【西安民政】您预约的${matter}：${writtenSlot(slotOf(state))}，${office.name}（${office.address}）。请携带证件原件按时前来；如需改期或取消，请致电${office.telephone}。`
}

/** `2026年11月23日 09:30`. */
const writtenSlot = (slot: string | undefined): string =>
  slot ? `${slot.slice(0, 4)}年${slot.slice(5, 7)}月${slot.slice(8, 10)}日 ${slot.slice(11, 16)}` : ''

import { writtenDate } from '../counter/person-block.ts'
import { hashText } from '../log/content-id.ts'
import { agreed } from '../log/slot.ts'
import type { FoundRecord, recordKinds, standings } from './action.ts'
import type { RecordCertificateState } from './state.ts'

/** What the certificate calls each record. */
export const recordNames: Readonly<Record<(typeof recordKinds)[number], string>> = {
  marriage: '结婚登记',
  divorce: '离婚登记',
  'divorce-by-judgment': '法院判决（调解）离婚',
  reissue: '补领婚姻登记证',
}

/** What was found that lies in the period asked for, in the order of time. */
export function recordsInPeriod(state: RecordCertificateState): readonly FoundRecord[] {
  const period = agreed(state.application)?.period
  const found = agreed(state.search)?.found ?? []
  return found
    .filter(({ date }) => period !== undefined && period.from <= date && date <= period.to)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
}

/** The paragraphs of a 婚姻登记记录证明 with its number on a day. */
export function recordCertificateLines(
  state: RecordCertificateState,
  number: string,
  on: string,
): readonly string[] {
  const application = agreed(state.application)
  const records = recordsInPeriod(state)
  const searched = agreed(state.search)?.searched ?? []
  const { name = '', document } = application?.person ?? {}
  const { from, to } = application?.period ?? {}
  return [
    `编号：${number}`,
    `${name}（身份证件号：${document?.number ?? ''}）：`,
    `经查${searched.map((one) => one.name).join('、')}，自${writtenDate(from)}至${writtenDate(to)}，`.concat(
      records.length === 0 ? '未查到你的婚姻登记记录。' : '查到你的婚姻登记记录如下：',
    ),
    ...records.map(recordLine),
    `本证明仅反映上述范围内截至${writtenDate(on)}的查询结果，不证明查询范围以外的情况。`,
  ]
}

/** What the remark on a record says; a certificate that left it out would prove what a court or a decision took back. */
const remarks: Readonly<Record<(typeof standings)[number], string>> = {
  'in-force': '',
  void: '（备注：已被宣告无效）',
  annulled: '（备注：婚姻已被撤销）',
  revoked: '（备注：登记已被撤销）',
}

const recordLine = (
  { of, date, authority, number, other, standing = 'in-force' }: FoundRecord,
  index: number,
): string =>
  `${index + 1}. ${writtenDate(date)}，${recordNames[of]}，${authority}，字号${number ?? '不详'}，对方${other}${remarks[standing]}。`

/** The certificate as running text. */
export const recordCertificateText = (...certificate: Parameters<typeof recordCertificateLines>): string =>
  ['婚姻登记记录证明', ...recordCertificateLines(...certificate)].join('\n')

/** SHA-256 of {@link recordCertificateText}, lower-case hex. */
export const recordCertificateTextHash = (
  ...certificate: Parameters<typeof recordCertificateLines>
): string => hashText(recordCertificateText(...certificate))

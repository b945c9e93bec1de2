import { sides } from '../counter/paper-blocks.ts'
import { writtenDate } from '../counter/person-block.ts'
import { agreed } from '../log/slot.ts'
import { SEXES } from '../shared/codes/sex.ts'
import type { Paper, PaperBlock } from '../shared/paper.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import type { certainties, RecordedPerson, sources, transcribedEvents } from './action.ts'
import type { TranscribedRecord, TranscriptState } from './state.ts'

/** What the form calls each event. */
export const eventNames: Readonly<Record<(typeof transcribedEvents)[number], string>> = {
  marriage: '结婚登记',
  divorce: '离婚登记',
  'divorce-by-judgment': '法院判决（调解）离婚',
  'spouse-death': '配偶死亡',
}

/** What the form calls each source. */
export const sourceNames: Readonly<Record<(typeof sources)[number], string>> = {
  paper: '当事人所持证件、文书',
  'archive-copy': '加盖印章的档案复印件',
  'other-system': '其他信息系统',
}

/** What the form calls each degree of certainty. */
export const certaintyNames: Readonly<Record<(typeof certainties)[number], string>> = {
  certain: '确定',
  probable: '基本确定',
  uncertain: '存疑',
}

/** 婚姻登记档案信息补录表: what was read and where, to be signed by who read it and who held it against the source. */
export function transcriptPaper(state: TranscriptState, authority: string, on: PlainDate): Paper {
  const record = agreed(state.record)
  return {
    id: 'transcript',
    title: '婚姻登记档案信息补录表',
    format: 'sheet',
    blocks: [
      ...(record ? blocksOf(record) : []),
      { type: 'sign', label: '补录人（签名）', name: null, fingerprint: false },
      { type: 'sign', label: '复核人（签名）', name: null, fingerprint: false },
      { type: 'seal', authority },
      { type: 'date', label: '补录日期', date: on },
    ],
  }
}

function blocksOf(record: TranscribedRecord): readonly PaperBlock[] {
  const about: readonly (readonly [string, string])[] = [
    ['补录事项', eventNames[record.of]],
    ['登记（生效）日期', writtenDate(record.date)],
    ['登记（裁判、出具）机关', record.authority],
    ['字号', record.number ?? '无法辨认'],
    ...(record.died ? [['死亡一方', sides[record.died]] as const] : []),
  ]
  const from: readonly (readonly [string, string])[] = [
    ['来源', sourceNames[record.source]],
    ['档号', record.reference ?? ''],
    ['确定程度', certaintyNames[record.certainty]],
    ['备注', record.remark ?? ''],
  ]
  return [
    { type: 'fields', columns: [], rows: about.map(oneValue) },
    { type: 'fields', columns: partyIds.map((party) => sides[party]), rows: rowsOf(record.persons) },
    { type: 'fields', columns: [], rows: from.map(oneValue) },
  ]
}

const oneValue = ([label, value]: readonly [string, string]) => ({ label, values: [value] })

function rowsOf(persons: TranscribedRecord['persons']) {
  const of = (read: (person: RecordedPerson) => string) =>
    partyIds.map((party: PartyId) => read(persons[party]))
  return [
    { label: '姓名', values: of(({ name }) => name) },
    { label: '性别', values: of(({ sex }) => (sex === '0' ? '' : SEXES[sex].zh)) },
    { label: '出生日期', values: of(({ born }) => writtenDate(born)) },
    { label: '身份证件号', values: of(({ document }) => document?.original ?? '') },
  ]
}

import { text } from '../counter/paper-blocks.ts'
import type { Paper } from '../shared/paper.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { recordCertificateLines } from './certificate-text.ts'
import type { RecordCertificateState } from './state.ts'

/** 婚姻登记记录证明 (form 18): applicant, searched period, result, authority, seal. */
export const recordCertificatePaper = (
  state: RecordCertificateState,
  number: string,
  authority: string,
  on: PlainDate,
): Paper => ({
  id: 'record-certificate',
  title: '婚姻登记记录证明',
  format: 'sheet',
  blocks: [
    ...recordCertificateLines(state, number, on).map(text),
    { type: 'seal', authority },
    { type: 'date', label: '', date: on },
  ],
})

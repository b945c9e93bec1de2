import type { RecordCertificateAct } from './action.ts'

/** One thing that is filled in for a record certificate. */
export interface RecordCertificateField {
  /** E.g. `period.from`; its label on screens lives in `client/text/`. */
  readonly id: string
  readonly act: RecordCertificateAct['type']
  /** Where in the act it stands. */
  readonly path: string
  readonly from: 'document' | 'asked' | 'record'
}

const field = (
  act: RecordCertificateAct['type'],
  path: string,
  from: RecordCertificateField['from'],
): RecordCertificateField => ({ id: path, act, path, from })

/** Everything that is filled in, in the order in which the counter comes to it. */
export const recordCertificateFields: readonly RecordCertificateField[] = [
  field('apply', 'by', 'asked'),
  field('apply', 'person.name', 'document'),
  field('apply', 'person.born', 'document'),
  field('apply', 'person.document.number', 'document'),
  field('apply', 'period.from', 'asked'),
  field('apply', 'period.to', 'asked'),
  field('apply', 'purpose', 'asked'),
  field('apply', 'proxy', 'document'),
  field('apply', 'letter', 'document'),
  field('search', 'searched', 'record'),
  field('search', 'found', 'record'),
  field('issue', 'number', 'asked'),
  field('issue', 'result', 'record'),
]

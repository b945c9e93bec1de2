import type { RecordCertificateAct, RecordCertificateActOf } from '../record-certificate/action.ts'
import { recordCertificateTextHash, recordsInPeriod } from '../record-certificate/certificate-text.ts'
import { recordCertificate } from '../record-certificate/kind.ts'
import type { RecordCertificateState } from '../record-certificate/state.ts'
import { type Course, playCourse } from './example-course.ts'
import type { Example } from './example-table.ts'
import type { Judged } from './example-tests.ts'
import { inventedBlob } from './invented-blob.ts'
import { exampleRows } from './marriage-examples/rows.ts'

type Apply = RecordCertificateActOf<'apply'>

const day = (text: string) => text as Apply['period']['from']
const representative = { name: '顾青', number: '610103196005121238' } as const
const certificateNumber = '新民婚证字〔2026〕第17号'

/** Somebody asks for the records of the years since he came of age. */
const application: Apply = {
  type: 'apply',
  person: {
    name: '陈屿',
    born: day('1990-03-07'),
    document: { type: 'CN_ID', number: '610102199003071238', validTo: 'long-term' },
    grade: 'chip',
  },
  by: 'self',
  match: { how: 'face', matches: true, second: null, chip: inventedBlob('chip'), samId: null },
  proxy: null,
  letter: null,
  period: { from: day('2012-03-07'), to: day('2026-11-22') },
  purpose: '办理购房手续',
  scans: [inventedBlob('an ID card')],
}

/** What goes with how he asks, for lines that say `apply: by=proxy` or `by=authority`. */
const withPapersOf = (by: string | undefined): Apply => {
  if (by === 'proxy')
    return {
      ...application,
      proxy: {
        ...representative,
        deed: {
          number: '（2026）西证民字第1024号',
          notary: '西安市公证处',
          issuedOn: day('2026-11-02'),
          namesMatter: true,
          proxy: representative,
          scans: [inventedBlob('a notarised power')],
        },
      },
    }
  const letter = {
    authority: '西安市新城区人民法院',
    number: '（2026）陕0102民初1号调',
    badges: true,
    scans: [inventedBlob('a letter')],
  }
  return by === 'authority' ? { ...application, letter } : application
}

const search = (at: string): RecordCertificateActOf<'search'> => ({
  type: 'search',
  number: application.person.document.number,
  searched: [
    { holding: 'own-holdings', name: '西安市新城区民政局婚姻登记档案', reference: 'CX-1', at },
    { holding: 'national-system', name: '全国婚姻登记信息系统', reference: 'HZ-1', at },
  ],
  found: [
    {
      of: 'marriage',
      date: day('2016-05-20'),
      authority: '西安市新城区民政局',
      number: 'J610102-2016-001024',
      other: '许晚晴',
      case: null,
    },
  ],
})

const issue = (state: RecordCertificateState, at: string): RecordCertificateActOf<'issue'> => ({
  type: 'issue',
  number: certificateNumber,
  result: recordsInPeriod(state).length > 0 ? 'records' : 'no-record',
  text: recordCertificateTextHash(state, certificateNumber, at.slice(0, 10)),
  scans: [inventedBlob('a sealed record certificate')],
})

/** An act in good order, by the name that the examples use. */
function actOf(type: string, state: RecordCertificateState, at: string, by?: string): RecordCertificateAct {
  switch (type) {
    case 'apply':
      return withPapersOf(by)
    case 'search':
      return search(at)
    case 'issue':
      return issue(state, at)
    case 'refuse':
      return { type: 'refuse', codes: ['RC01'], explanation: '未出示身份证件', noticeGiven: true }
    case 'abort':
      return { type: 'abort', reason: '不再需要' }
    case 'approve':
      return { type: 'approve', subject: 'manual-entry', party: null, reason: '芯片损坏' }
    case 'confirm-clock':
      return { type: 'confirm-clock', shown: at, source: '大厅时钟', second: 'registrar-2' }
    case 'settle':
      return { type: 'settle', keep: `sha256-${'0'.repeat(64)}`, reason: '以先查的为准' }
    default:
      throw new Error(`no act is called ${type}`)
  }
}

/** The acts of a record certificate in good order, for tests of histories. */
export const recordCertificateAct = actOf

const course: Course<
  RecordCertificateAct,
  RecordCertificateState,
  ReturnType<typeof recordCertificate.stageOf>
> = {
  kind: recordCertificate,
  steps: ['apply', 'search', 'issue'],
  besides: {
    approve: '',
    search: 'search',
    refuse: 'apply',
    abort: 'apply',
    'confirm-clock': 'apply',
    settle: 'search',
  },
  make: (name, state, at, settings) => {
    const by = settings.find((setting) => setting.name === 'apply')?.changes.find(([path]) => path === 'by')
    return actOf(name.split('.')[0] ?? name, state, at, by?.[1])
  },
  rows: exampleRows,
  clerkOf: (type) => (type === 'approve' || type === 'settle' ? 'head-1' : 'registrar-1'),
}

/** The acts of an example about a record certificate, each with its verdict. */
export const playRecordCertificateExample = (example: Example): Judged[] => playCourse(course, example)

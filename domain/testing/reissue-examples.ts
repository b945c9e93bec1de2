import type { Row, RowBody } from '../log/reference.ts'
import { sealSigned } from '../log/signed-document.ts'
import type { ReissueAct, ReissueActOf } from '../reissue/action.ts'
import { reissue } from '../reissue/kind.ts'
import type { ReissueState } from '../reissue/state.ts'
import type { EachParty, Person } from '../shared/person.ts'
import { type Course, playCourse } from './example-course.ts'
import type { Example, Setting } from './example-table.ts'
import type { Judged } from './example-tests.ts'
import { inventedBlob } from './invented-blob.ts'
import { exampleRows } from './marriage-examples/rows.ts'
import { type Reissuing, reissueSteps } from './reissue-acts.ts'

const day = (text: string) => text as Person['born']

const person = (name: string, sex: '1' | '2', number: string): Person => ({
  name,
  sex,
  nationality: 'CHN',
  born: day(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`),
  ethnicity: '01',
  type: 'mainland',
  document: { type: 'CN_ID', number, validFrom: day('2018-03-01'), validTo: 'long-term' },
  residence: '陕西省西安市新城区同心巷2号',
  grade: 'chip',
})

/** The two of the examples, who registered on 2016-05-20 at the office's own authority. */
const couple: EachParty<Person> = {
  man: person('陈屿', '1', '610102199003071238'),
  woman: person('许晚晴', '2', '610103199208152046'),
}

/** What a line says of the case as a whole: `case: of=divorce, woman=null, reason=damaged`. */
function planOf(settings: readonly Setting[]): Reissuing {
  const said = new Map(settings.find(({ name }) => name === 'case')?.changes ?? [])
  const who = (party: 'man' | 'woman'): Reissuing['applies']['man'] => {
    const how = said.get(party) ?? 'in-person'
    return how === 'in-person' || how === 'by-proxy' ? how : null
  }
  const of = said.get('of') === 'divorce' ? 'divorce' : 'marriage'
  return {
    of,
    applies: { man: who('man'), woman: said.has('woman') || of === 'marriage' ? who('woman') : null },
    reason: (said.get('reason') ?? 'lost') as Reissuing['reason'],
    couple,
    original: {
      date: day('2016-05-20'),
      authority: '西安市新城区民政局',
      number: of === 'marriage' ? 'J610102-2016-001024' : 'L610102-2016-000024',
    },
    number: 1,
    sitting: 'sitting-1',
    registrar: 'registrar-1',
  }
}

const refusal = { explanation: '情况不符', noticeGiven: true, recordCertificateOffered: true } as const
const scan = inventedBlob('a scan')

/** The acts beside the ordinary course. */
const others: { readonly [T in string]: ReissueAct } = {
  refuse: { type: 'refuse', codes: ['RR01'], ...refusal },
  decline: { type: 'decline', codes: ['RR02'], ...refusal },
  abort: { type: 'abort', by: 'both', reason: '改日再来' },
  correct: {
    type: 'correct',
    changes: [{ party: 'man', field: 'residence', value: '陕西省西安市碑林区同心巷2号', grade: 'typed' }],
    reason: '录入有误',
    proof: null,
  },
  spoil: { type: 'spoil', party: 'man', blank: 'M00000001', replacement: 'M00000003', reason: 'soiled' },
  reconfirm: {
    type: 'reconfirm',
    present: { man: true, woman: true },
    confirmed: { man: true, woman: true },
    sitting: 'sitting-2',
  },
  annotate: {
    type: 'annotate',
    ground: 'clerical-error',
    document: '更正说明',
    effectiveFrom: null,
    remark: '住址更正',
    scans: [scan],
  },
  retract: {
    type: 'retract',
    annotation: `sha256-${'0'.repeat(64)}`,
    reason: '住址没有写错',
    scans: [scan],
  },
  'revoke-reissue': {
    type: 'revoke-reissue',
    ground: 'status-had-changed',
    changedOn: day('2020-03-02'),
    document: '（2020）陕0102民初1024号民事判决书',
    scans: [scan],
    recovered: { man: true, woman: false },
    reason: '补领前双方已经法院判决离婚',
  },
  'recover-booklet': { type: 'recover-booklet', party: 'woman', on: day('2026-11-23'), scans: [scan] },
  approve: { type: 'approve', subject: 'manual-entry', party: null, reason: '芯片损坏' },
  'confirm-clock': {
    type: 'confirm-clock',
    shown: '2026-11-23T09:00:00+08:00',
    source: '大厅时钟',
    second: 'registrar-2',
  },
  settle: { type: 'settle', keep: `sha256-${'0'.repeat(64)}`, reason: '以原件为准' },
} satisfies { readonly [T in ReissueAct['type']]?: ReissueActOf<T> }

const besides: Readonly<Record<string, string>> = {
  refuse: 'verify-archive',
  decline: 'declare',
  abort: 'call',
  'abort.reissued': 'register',
  correct: 'accept',
  spoil: 'print',
  'print.again': 'print',
  'check-status.late': 'sign',
  'check-status.declared': 'declare',
  'check-status.examined': 'examine',
  'verify-archive.declared': 'declare',
  'verify-archive.examined': 'examine',
  'verify-archive.signed': 'sign',
  reconfirm: 'sign',
  annotate: 'deliver',
  retract: 'deliver',
  'revoke-reissue': 'deliver',
  'recover-booklet': 'deliver',
  approve: 'call',
  'confirm-clock': 'call',
  settle: 'accept',
  'settle.reissued': 'register',
}

const course: Course<ReissueAct, ReissueState, ReturnType<typeof reissue.stageOf>> = {
  kind: reissue,
  steps: reissueSteps.map(({ name }) => name),
  besides,
  make: (name, state, at, settings) => {
    const plan = planOf(settings)
    const other = others[name] ?? others[name.split('.')[0] ?? '']
    if (other) return other
    const type = name.split('.')[0] ?? name
    const isAgain = Object.hasOwn(besides, name)
    const usual = !isAgain ? name : type === 'check-status' ? 'check-status.man' : type
    const step = reissueSteps.find((each) => each.name === usual)
    if (!step) throw new Error(`no act is called ${name}`)
    return step.make(name === 'print.again' ? { ...plan, number: 3 } : plan, state, at)
  },
  rows: (on, settings) => [...exampleRows(on, settings), ...numbersOf(on)],
  clerkOf: (type) =>
    ['approve', 'settle', 'revoke-reissue', 'retract'].includes(type) ? 'head-1' : 'registrar-1',
}

/** Numbers of reissues leased to the examples' device, of the year of the day. */
const numbersOf = (on: string): Row[] =>
  (['BJ', 'BL'] as const).map((certificate) => {
    const body: RowBody = {
      kind: 'segment',
      office: 'xincheng',
      device: 'counter-1',
      certificate,
      code: '610102',
      year: Number(on.slice(0, 4)),
      first: 1,
      last: 20,
    }
    return sealSigned(body, { key: `intl-1.${'0'.repeat(64)}`, suite: 'intl-1', value: 'AAAA' })
  })

/** The acts of an example about a reissue, each with its verdict. */
export const playReissueExample = (example: Example): Judged[] => playCourse(course, example)

import { secondPerson } from '../counter/clock.ts'
import { affirmed, given, item as itemOf, some } from '../counter/evidence-item.ts'
import { takingBack } from '../counter/taken-back.ts'
import type { Draft, Evidence, FlowTable, Presence } from '../log/rule.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import { partyIds } from '../shared/person.ts'
import type { Transcribing, TranscriptAct } from './action.ts'
import { confirmedByAnother, oneOfTheReadings } from './confirming.ts'
import { endedInItsTime, endOfItsKind } from './ending.ts'
import { certainOfWhom, manAndWoman, numbersAsWritten, ofAgeThen, whoDied } from './persons.ts'
import { datedInThePast, numberOfItsTime } from './record.ts'
import { stages, type TranscriptStage, type TranscriptState } from './state.ts'

const frozenBy = frozenIn('transcript')

const item = <A>(
  id: string,
  presence: (act: Draft<A>) => Presence | 'not-needed',
  at: string = id,
): Evidence<TranscriptState, A> => itemOf<A, TranscriptState>(id, presence, at)

/** What has to be there of a record; another system is read on its screen, and its name of the record noted. */
const evidenceOfRecord: readonly Evidence<TranscriptState, Transcribing>[] = [
  item('of', ({ of }) => given(of)),
  item('date', ({ date }) => given(date)),
  item('authority', ({ authority }) => given(authority)),
  ...partyIds.map((party) =>
    item<Transcribing>(`name.${party}`, ({ persons }) => given(persons?.[party]?.name), `persons.${party}`),
  ),
  item('source', ({ source }) => given(source)),
  item(
    'source-scan',
    ({ source, scans }) => (source === 'other-system' ? 'not-needed' : some(scans)),
    'scans',
  ),
  item('reference', ({ source, reference }) => (source === 'paper' ? 'not-needed' : given(reference))),
]

const rulesOfRecord = [
  datedInThePast,
  numberOfItsTime,
  manAndWoman,
  numbersAsWritten,
  ofAgeThen,
  whoDied,
  certainOfWhom,
] as const

/** 补录, the whole flow: read from its source, held against it by a second registrar, annotated when it ends. */
export const transcriptFlow: FlowTable<TranscriptAct, TranscriptState, TranscriptStage> = {
  transcribe: {
    from: ['opened'],
    to: 'transcribed',
    who: ['registrar', 'archivist'],
    evidence: evidenceOfRecord,
    rules: rulesOfRecord,
    beside: { transcribe: 'contested', amend: 'contested' },
    frozen: frozenBy('transcribe'),
    cite: '婚姻登记档案管理办法 第十条；DB 6101/T 3163—2023 7.2.1',
    phrases: [],
  },
  amend: {
    from: ['transcribed', 'confirmed', 'contested'],
    to: 'transcribed',
    who: ['registrar', 'archivist'],
    evidence: [...evidenceOfRecord, item('reason', ({ reason }) => given(reason))],
    rules: rulesOfRecord,
    beside: { transcribe: 'contested', amend: 'contested' },
    frozen: frozenBy('amend'),
    cite: 'DB 6101/T 3163—2023 7.2.2',
    phrases: [],
  },
  confirm: {
    from: ['transcribed', 'confirmed'],
    to: 'confirmed',
    who: ['registrar', 'reviewer', 'archivist'],
    evidence: [item('compared', ({ compared }) => affirmed(compared))],
    rules: [confirmedByAnother],
    beside: {},
    frozen: frozenBy('confirm'),
    cite: 'DB 6101/T 3163—2023 7.2.2',
    phrases: [],
  },
  annotate: {
    from: ['transcribed', 'confirmed'],
    to: null,
    who: ['head'],
    evidence: [
      item('document', ({ document }) => given(document)),
      item('scans', ({ scans }) => some(scans)),
    ],
    rules: [endedInItsTime, endOfItsKind],
    beside: {},
    frozen: frozenBy('annotate'),
    cite: '婚姻登记档案管理办法 第九条',
    phrases: [],
  },
  retract: {
    ...takingBack,
    from: ['transcribed', 'confirmed', 'contested'],
    frozen: frozenBy('retract'),
  },
  approve: {
    from: stages,
    to: null,
    who: ['head'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [],
    beside: {},
    frozen: frozenBy('approve'),
    cite: '婚姻登记工作规范 婚姻登记机关负责人',
    phrases: [],
  },
  'confirm-clock': {
    from: stages,
    to: null,
    who: ['registrar', 'head', 'archivist', 'reviewer'],
    evidence: [item('second', ({ second }) => given(second))],
    rules: [secondPerson],
    beside: {},
    frozen: frozenBy('confirm-clock'),
    cite: 'DB 6101/T 3163—2023 7.3.2',
    phrases: [],
  },
  settle: {
    from: stages,
    to: null,
    who: ['head'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [oneOfTheReadings],
    beside: {},
    frozen: frozenBy('settle'),
    cite: '婚姻登记工作规范 婚姻登记机关负责人',
    phrases: [],
  },
}

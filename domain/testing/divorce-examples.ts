import type { DivorceAct, DivorceActOf } from '../divorce/action.ts'
import { inquiryTextHash } from '../divorce/inquiry.ts'
import { divorce } from '../divorce/kind.ts'
import type { DivorceState } from '../divorce/state.ts'
import { addDays, type PlainDate } from '../shared/plain-date.ts'
import { divorceSteps, type Separation, withdrawalBy } from './divorce-acts.ts'
import { applicationFile, handOver, otherAgreement, others, receiptAgain } from './divorce-example-acts.ts'
import { authority, namesSchedule, officeOf, rows } from './divorce-example-rows.ts'
import { type Course, playCourse } from './example-course.ts'
import type { Example, Setting } from './example-table.ts'
import type { Judged } from './example-tests.ts'
import { changed, shownDocument } from './marriage-examples/changes.ts'
import { coupleOf } from './marriage-examples/couple.ts'

const steps = divorceSteps.map(({ name }) => name)

const typeOf = (name: string): string => name.split('.')[0] ?? name

const separationOf = (settings: readonly Setting[]): Separation => ({
  couple: coupleOf(settings),
  number: 1,
  sitting: 'sitting-1',
  registrar: 'registrar-1',
  authority,
})

function make(name: string, state: DivorceState, at: string, settings: readonly Setting[]): DivorceAct {
  const separation = separationOf(settings)
  const party = name.endsWith('.man') ? 'man' : 'woman'
  if (typeOf(name) === 'withdraw') return withdrawalBy(party)(separation, state, at)
  if (name.startsWith('write-agreement.')) return otherAgreement
  if (typeOf(name) === 'hand-over') return handOver(separation, party)
  if (name === 'file-application') return applicationFile(state)
  if (typeOf(name) === 'reprint-receipt') return receiptAgain(state)
  const other = others[name] ?? others[typeOf(name)]
  if (other) return other
  const step =
    divorceSteps.find((each) => each.name === name) ??
    divorceSteps.find((each) => each.name === `${typeOf(name)}.${party}`)
  if (!step) throw new Error(`no act is called ${name}`)
  const act = step.make(separation, state, at)
  if (act.type === 'inquire') return asSaid(act, state, name, settings)
  return at < '2025-05-10' ? with2021Papers(act) : act
}

/** What is said differently in a record stands in the text that is read over and signed. */
function asSaid(
  act: DivorceActOf<'inquire'>,
  state: DivorceState,
  name: string,
  settings: readonly Setting[],
): DivorceAct {
  const changes = settings.find((setting) => setting.name === name)?.changes ?? []
  const said = changed(act, changes)
  return { ...said, record: { ...said.record, text: inquiryTextHash(state, said) } }
}

/** Until 2025-05-09 the household book belongs to the papers, and competence rests on it. */
function with2021Papers(act: DivorceAct): DivorceAct {
  if (act.type !== 'accept' && act.type !== 'recheck') return act
  type Shown = (typeof act.documents)[number]
  const books = (['man', 'woman'] as const).map((party) => shownDocument(party, 'household-book') as Shown)
  const documents = [...act.documents, ...books]
  if (act.type === 'recheck') return { ...act, documents }
  const competence = {
    mode: 'local',
    basisParty: 'man',
    basisDocument: 'household-book',
    basisDocumentValidTo: null,
  } as const
  return { ...act, documents, competence }
}

const course: Course<DivorceAct, DivorceState, string> = {
  kind: divorce,
  steps,
  besides: {
    refuse: 'check-status.woman',
    'refuse.later': 'apply',
    reconcile: 'mediate',
    abort: 'call',
    'approve.early': 'call',
    approve: 'issue-receipt',
    'correct.early': 'accept',
    correct: 'declare',
    'reprint-receipt': 'issue-receipt',
    withdraw: 'issue-receipt',
    terminate: 'issue-receipt',
    'file-application': 'issue-receipt',
    'note-no-consent': 'inquire.woman',
    'write-agreement.again': 'inquire.woman',
    'write-agreement.beside': 'sign-agreement',
    'check-status': 'recheck',
    inquire: 'inquire.woman',
    decline: 'recheck',
    'decline.waiting': 'issue-receipt',
    'call-again.later': 'recheck',
    'print.again': 'print',
    spoil: 'print',
    reconfirm: 'sign',
    'approve.late': 'deliver',
    'hand-over': 'deliver',
    annotate: 'deliver',
    retract: 'deliver',
    'confirm-clock': 'call',
    settle: 'declare',
  },
  make,
  rows,
  names: namesSchedule,
  clerkOf: (type) => (['approve', 'settle', 'retract'].includes(type) ? 'head-1' : 'registrar-1'),
  officeOf,
}

const firstOfSecond = steps.indexOf('call-again')
const afterReceipt = [
  'approve',
  'correct',
  'reprint-receipt',
  'withdraw',
  'terminate',
  'file-application',
  'note-no-consent',
  'decline',
  'call-again.later',
  'print.again',
  'spoil',
  'reconfirm',
  'hand-over',
  'annotate',
  'retract',
  'settle',
]

/** Whether an act comes after the receipt, so that the first visit was on an earlier day. */
const isLater = (act: string): boolean =>
  steps.includes(act)
    ? steps.indexOf(act) >= firstOfSecond
    : !act.endsWith('.early') && (afterReceipt.includes(act) || afterReceipt.includes(typeOf(act)))

const nothing: Setting = {
  name: 'issue-receipt',
  at: null,
  absent: false,
  beside: false,
  knowing: null,
  clerk: null,
  changes: [],
}

/** The line with the day of its receipt: as it says, or six weeks before the act in question. */
function withFirstVisit(example: Example): Example {
  const { act, day, settings } = example
  if (!isLater(act)) return example
  const said = settings.find(({ name }) => name === 'issue-receipt') ?? nothing
  if (said.at !== null) return example
  const at = addDays(day.slice(0, 10) as PlainDate, -42)
  return {
    ...example,
    settings: [...settings.filter(({ name }) => name !== 'issue-receipt'), { ...said, at }],
  }
}

/** Plays one line of the tables of divorce. */
export const playDivorceExample = (example: Example): readonly Judged[] =>
  playCourse(course, withFirstVisit(example))

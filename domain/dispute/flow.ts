import type { Draft, Evidence, FlowTable, Presence } from '../log/rule.ts'
import type { DisputeAct, DisputeActOf } from './action.ts'
import {
  decidedByWhoMay,
  decisionInForce,
  eachSideDecided,
  nothingFoundAnyMore,
  oneSpouse,
} from './closing.ts'
import { notedAfterwards, ofOneOfTheSides } from './noting.ts'
import { knownConflict, sidesApart } from './opening.ts'
import type { DisputeStage, DisputeState } from './state.ts'

const item = <T extends DisputeAct['type']>(
  id: string,
  presence: (act: Draft<DisputeActOf<T>>) => Presence | 'not-needed',
  at: string = id,
): Evidence<DisputeState, DisputeActOf<T>> => ({ id, at, presence: (_state, act) => presence(act) })

/** What is asked only where the dispute is about cases. */
const ofSides = <T extends DisputeAct['type']>(
  id: string,
  presence: (act: Draft<DisputeActOf<T>>) => Presence,
): Evidence<DisputeState, DisputeActOf<T>> => ({
  id,
  at: id,
  presence: ({ opening }, act) => (opening.some(({ value }) => value.found) ? 'not-needed' : presence(act)),
})

const given = (value: unknown): Presence =>
  value === undefined || value === null || value === '' ? 'missing' : 'present'

const some = (values: readonly unknown[] | null | undefined): Presence =>
  values && values.length > 0 ? 'present' : 'missing'

/** What was received on paper is noted with its scan. */
const receivedOnPaper: readonly (string | null | undefined)[] = ['document-received', 'clock-evidence']

/** 争议, the whole flow: opened by the centre, noted by the offices, closed by a head on a document. */
export const disputeFlow: FlowTable<DisputeAct, DisputeState, DisputeStage> = {
  open: {
    from: ['opened'],
    to: 'disputed',
    who: ['centre'],
    evidence: [
      item('conflict', ({ conflict }) => given(conflict)),
      item('sides', ({ sides, found }) => (found ? 'not-needed' : some(sides))),
    ],
    rules: [knownConflict, sidesApart],
    beside: { open: 'contested' },
    frozen: [],
    cite: 'DB 6101/T 3163—2023 7.2.1',
    phrases: [],
  },
  // Also after the decision: booklets come back and people are told later.
  note: {
    from: ['disputed', 'contested', 'closed'],
    to: null,
    who: ['registrar', 'head', 'reviewer', 'archivist'],
    evidence: [
      item('subject', ({ subject }) => given(subject)),
      item('on', ({ on }) => given(on)),
      item('scans', ({ subject, scans }) => (receivedOnPaper.includes(subject) ? some(scans) : 'not-needed')),
      item('remark', ({ subject, remark }) => (subject === 'other' ? given(remark) : 'not-needed')),
    ],
    rules: [notedAfterwards, ofOneOfTheSides],
    beside: {},
    frozen: [],
    cite: '婚姻登记档案管理办法 第五条',
    phrases: [],
  },
  // Once more where two closed it differently, or where a later decision replaces the first.
  close: {
    from: ['disputed', 'contested', 'closed'],
    to: 'closed',
    who: ['head', 'reviewer'],
    evidence: [
      item('by', ({ by }) => given(by)),
      item('document', ({ document }) => given(document?.title)),
      item('document-scans', ({ document }) => some(document?.scans), 'document.scans'),
      ofSides('decided', ({ decided }) => some(decided)),
      item('why', ({ why }) => given(why)),
    ],
    rules: [decidedByWhoMay, decisionInForce, eachSideDecided, nothingFoundAnyMore, oneSpouse],
    beside: { close: 'contested' },
    frozen: [],
    cite: '民法典 第一千零五十一条；婚姻登记条例 第三条',
    phrases: [],
  },
}

import { keeping, reached, type StageEntry } from '../counter/state.ts'
import type { Action } from '../log/action.ts'
import { append, type Knowledge, type Slot, write } from '../log/slot.ts'
import type { RecordCertificateAct, RecordCertificateActOf } from './action.ts'

/** Where a record certificate stands; `contested` while branches that exclude one another wait for a person. */
export const stages = ['opened', 'applied', 'searched', 'issued', 'refused', 'aborted', 'contested'] as const
export type RecordCertificateStage = (typeof stages)[number]

/** A record certificate as its acts make it. */
export interface RecordCertificateState {
  readonly stage: Slot<StageEntry<RecordCertificateAct['type'], RecordCertificateStage>>
  readonly application: Slot<RecordCertificateActOf<'apply'>>
  readonly search: Slot<RecordCertificateActOf<'search'>>
  readonly issued: Slot<RecordCertificateActOf<'issue'>>
  readonly refusal: Slot<RecordCertificateActOf<'refuse'>>
  readonly abortion: Slot<RecordCertificateActOf<'abort'>>
  /** Grow-only: who looked for whom, and when, is never forgotten. */
  readonly searches: Slot<RecordCertificateActOf<'search'>>
  readonly approvals: Slot<RecordCertificateActOf<'approve'>>
  readonly clockConfirmations: Slot<RecordCertificateActOf<'confirm-clock'>>
  readonly settlements: Slot<RecordCertificateActOf<'settle'>>
}

/** A case before its first act. */
export const initialState: RecordCertificateState = {
  stage: [],
  application: [],
  search: [],
  issued: [],
  refusal: [],
  abortion: [],
  searches: [],
  approvals: [],
  clockConfirmations: [],
  settlements: [],
}

/** The stage each act leads to; null leaves it as it is. */
export const leadsToStage = {
  apply: 'applied',
  search: 'searched',
  issue: 'issued',
  refuse: 'refused',
  abort: 'aborted',
  approve: null,
  'confirm-clock': null,
  settle: null,
} as const satisfies Record<RecordCertificateAct['type'], RecordCertificateStage | null>

/** Adds one act to a case. Total: every act of the union, in any order of arrival that has its causes. */
export function apply(
  state: RecordCertificateState,
  action: Action<RecordCertificateAct>,
  knowledge: Knowledge<RecordCertificateState>,
): RecordCertificateState {
  const { act } = action.body
  const put = <V>(slot: Slot<V>, value: V): Slot<V> => write(slot, value, action, knowledge)
  const next = reached(state, act.type, leadsToStage[act.type], action, knowledge)
  switch (act.type) {
    case 'apply':
      return { ...next, application: put(state.application, act) }
    case 'search':
      return {
        ...next,
        search: put(state.search, act),
        searches: append(state.searches, act, action),
      }
    case 'issue':
      return { ...next, issued: put(state.issued, act) }
    case 'refuse':
      return { ...next, refusal: put(state.refusal, act) }
    case 'abort':
      return { ...next, abortion: put(state.abortion, act) }
    case 'approve':
      return { ...next, approvals: append(state.approvals, act, action) }
    case 'confirm-clock':
      return { ...next, clockConfirmations: append(state.clockConfirmations, act, action) }
    case 'settle': {
      const seen = knowledge.seen()
      const keep = keeping(act, action, knowledge)
      return {
        ...next,
        stage: keep(next.stage, seen.stage),
        application: keep(state.application, seen.application),
        search: keep(state.search, seen.search),
        issued: keep(state.issued, seen.issued),
        refusal: keep(state.refusal, seen.refusal),
        abortion: keep(state.abortion, seen.abortion),
        settlements: append(state.settlements, act, action),
      }
    }
  }
}

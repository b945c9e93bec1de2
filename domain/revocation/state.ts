import type { StageEntry } from '../counter/state.ts'
import type { Action, ActionId } from '../log/action.ts'
import { agreed, append, type Knowledge, type Slot, settleSlot, write } from '../log/slot.ts'
import type { RevocationAct, RevocationActOf, Trigger } from './action.ts'

/** Where a revocation stands; `contested` while branches wait for a person. */
export const stages = [
  'opened',
  'received',
  'checked',
  'dated',
  'notified',
  'decided',
  'served',
  'annotated',
  'refused',
  'filed',
  'contested',
] as const
export type RevocationStage = (typeof stages)[number]

/** A revocation as its acts make it. */
export interface RevocationState {
  readonly stage: Slot<StageEntry<RevocationAct['type'], RevocationStage>>
  readonly reception: Slot<RevocationActOf<'receive'>>
  readonly authenticity: Slot<RevocationActOf<'check-authenticity'>>
  readonly effectDate: Slot<RevocationActOf<'set-effect-date'>>
  readonly notice: Slot<RevocationActOf<'notice-of-intent'>>
  readonly legality: Slot<RevocationActOf<'review-legality'>>
  readonly decision: Slot<RevocationActOf<'decide'>>
  readonly refusal: Slot<RevocationActOf<'refuse'>>
  readonly file: Slot<RevocationActOf<'file'>>
  /** Grow-only: nothing in these is ever replaced. */
  readonly statements: Slot<RevocationActOf<'statement'>>
  readonly services: Slot<RevocationActOf<'serve'>>
  readonly annotations: Slot<RevocationActOf<'annotate'>>
  readonly retractions: Slot<RevocationActOf<'retract'>>
  readonly approvals: Slot<RevocationActOf<'approve'>>
  readonly clockConfirmations: Slot<RevocationActOf<'confirm-clock'>>
  readonly settlements: Slot<RevocationActOf<'settle'>>
}

/** A case before its first act. */
export const initialState: RevocationState = {
  stage: [],
  reception: [],
  authenticity: [],
  effectDate: [],
  notice: [],
  legality: [],
  decision: [],
  refusal: [],
  file: [],
  statements: [],
  services: [],
  annotations: [],
  retractions: [],
  approvals: [],
  clockConfirmations: [],
  settlements: [],
}

/** The stage each act leads to; null leaves it as it is. `flow.ts` reads it, so that it is said once. */
export const leadsToStage = {
  receive: 'received',
  'check-authenticity': 'checked',
  'set-effect-date': 'dated',
  'notice-of-intent': 'notified',
  statement: null,
  'review-legality': null,
  decide: 'decided',
  serve: 'served',
  annotate: 'annotated',
  retract: null,
  file: 'filed',
  refuse: 'refused',
  approve: null,
  'confirm-clock': null,
  settle: null,
} as const satisfies Record<RevocationAct['type'], RevocationStage | null>

/** Adds one act to a case. Total: every act of the union, in any order of arrival that has its causes. */
export function apply(
  state: RevocationState,
  action: Action<RevocationAct>,
  knowledge: Knowledge<RevocationState>,
): RevocationState {
  const { act } = action.body
  const put = <V>(slot: Slot<V>, value: V): Slot<V> => write(slot, value, action, knowledge)
  const to = leadsToStage[act.type]
  const next = to === null ? state : { ...state, stage: put(state.stage, { act: act.type, to }) }
  switch (act.type) {
    case 'receive':
      return { ...next, reception: put(state.reception, act) }
    case 'check-authenticity':
      return { ...next, authenticity: put(state.authenticity, act) }
    case 'set-effect-date':
      return { ...next, effectDate: put(state.effectDate, act) }
    case 'notice-of-intent':
      return { ...next, notice: put(state.notice, act) }
    case 'statement':
      return { ...next, statements: append(state.statements, act, action) }
    case 'review-legality':
      return { ...next, legality: put(state.legality, act) }
    case 'decide':
      return { ...next, decision: put(state.decision, act) }
    case 'serve':
      return { ...next, services: append(state.services, act, action) }
    case 'annotate':
      return { ...next, annotations: append(state.annotations, act, action) }
    case 'retract':
      return { ...next, retractions: append(state.retractions, act, action) }
    case 'file':
      return { ...next, file: put(state.file, act) }
    case 'refuse':
      return { ...next, refusal: put(state.refusal, act) }
    case 'approve':
      return { ...next, approvals: append(state.approvals, act, action) }
    case 'confirm-clock':
      return { ...next, clockConfirmations: append(state.clockConfirmations, act, action) }
    case 'settle':
      return settled(next, act, action, knowledge)
  }
}

/** The branch that leads to the kept act remains in every place that branches. */
function settled(
  state: RevocationState,
  act: RevocationActOf<'settle'>,
  action: Action<RevocationAct>,
  knowledge: Knowledge<RevocationState>,
): RevocationState {
  const seen = knowledge.seen()
  const keep = <V>(now: Slot<V>, then: Slot<V>): Slot<V> =>
    settleSlot(now, then, act.keep as ActionId, action, knowledge)
  return {
    ...state,
    stage: keep(state.stage, seen.stage),
    reception: keep(state.reception, seen.reception),
    authenticity: keep(state.authenticity, seen.authenticity),
    effectDate: keep(state.effectDate, seen.effectDate),
    notice: keep(state.notice, seen.notice),
    legality: keep(state.legality, seen.legality),
    decision: keep(state.decision, seen.decision),
    refusal: keep(state.refusal, seen.refusal),
    file: keep(state.file, seen.file),
    settlements: append(state.settlements, act, action),
  }
}

/** What set the case going, where all who wrote it agree. */
export const triggerOf = (state: RevocationState): Trigger | undefined => agreed(state.reception)?.trigger

/** Whether the registry itself decides: on evidence, or, before 2021, on an application. */
export const isOwnDecision = (trigger: Trigger | undefined): boolean =>
  trigger === 'own-decision' || trigger === 'application'

/** Whether anything may still happen to a case. */
export const isEnded = (stage: RevocationStage): boolean => stage === 'filed' || stage === 'refused'

import type { StageEntry } from '../counter/state.ts'
import type { Action, ActionId } from '../log/action.ts'
import { append, type Knowledge, type Slot, settleSlot, write } from '../log/slot.ts'
import type { ECertificateAct, ECertificateActOf } from './action.ts'

/** Where the work on a person's e-certificates stands; `contested` while branches wait for a person. */
export const stages = [
  'opened',
  'identified',
  'reviewed',
  'made',
  'verified',
  'amended',
  'voided',
  'issued',
  'contested',
] as const
export type ECertificateStage = (typeof stages)[number]

/** A review, whichever of the two acts made it. */
export type Review = Omit<ECertificateActOf<'review-validity'>, 'type'>

/** The e-certificates of one person as the acts about them make them. */
export interface ECertificateState {
  readonly stage: Slot<StageEntry<ECertificateAct['type'], ECertificateStage>>
  readonly person: Slot<ECertificateActOf<'identify'>['person']>
  readonly review: Slot<Review>
  /** The certificate in work, by the act that made it. */
  readonly inWork: Slot<ActionId>
  readonly verification: Slot<ECertificateActOf<'verify'>>
  /** Grow-only: nothing in these is ever replaced, so that what was void once is void for ever. */
  readonly made: Slot<ECertificateActOf<'make'>>
  readonly issues: Slot<ECertificateActOf<'issue'>>
  readonly voids: Slot<ECertificateActOf<'void'>>
  readonly amendments: Slot<ECertificateActOf<'amend'>>
  readonly successors: Slot<ECertificateActOf<'name-successor'>>
  readonly promises: Slot<ECertificateActOf<'promise'>>
  readonly notifications: Slot<ECertificateActOf<'queue-notification'>>
  readonly clockConfirmations: Slot<ECertificateActOf<'confirm-clock'>>
  readonly settlements: Slot<ECertificateActOf<'settle'>>
}

/** A case before its first act. */
export const initialState: ECertificateState = {
  stage: [],
  person: [],
  review: [],
  inWork: [],
  verification: [],
  made: [],
  issues: [],
  voids: [],
  amendments: [],
  successors: [],
  promises: [],
  notifications: [],
  clockConfirmations: [],
  settlements: [],
}

/** The stage each act leads to; null leaves it as it is. `flow.ts` reads it, so that it is said once. */
export const leadsToStage = {
  identify: 'identified',
  'review-validity': 'reviewed',
  'review-again': null,
  make: 'made',
  verify: 'verified',
  'return-to-make': 'reviewed',
  issue: 'issued',
  void: 'voided',
  amend: 'amended',
  'name-successor': null,
  promise: null,
  'queue-notification': null,
  'confirm-clock': null,
  settle: null,
} as const satisfies Record<ECertificateAct['type'], ECertificateStage | null>

/** Adds one act to a case. Total: every act of the union, in any order of arrival that has its causes. */
export function apply(
  state: ECertificateState,
  action: Action<ECertificateAct>,
  knowledge: Knowledge<ECertificateState>,
): ECertificateState {
  const { act } = action.body
  const put = <V>(slot: Slot<V>, value: V): Slot<V> => write(slot, value, action, knowledge)
  const to = leadsToStage[act.type]
  const next = to === null ? state : { ...state, stage: put(state.stage, { act: act.type, to }) }
  switch (act.type) {
    case 'identify':
      return { ...next, person: put(state.person, act.person) }
    case 'review-validity':
    case 'review-again':
      return { ...next, review: put(state.review, { status: act.status, held: act.held }) }
    case 'make':
      return { ...next, inWork: put(state.inWork, action.id), made: append(state.made, act, action) }
    case 'verify':
      return { ...next, verification: put(state.verification, act) }
    case 'return-to-make':
      return next
    case 'issue':
      return { ...next, issues: append(state.issues, act, action) }
    case 'void':
      return { ...next, voids: append(state.voids, act, action) }
    case 'amend':
      return { ...next, amendments: append(state.amendments, act, action) }
    case 'name-successor':
      return { ...next, successors: append(state.successors, act, action) }
    case 'promise':
      return { ...next, promises: append(state.promises, act, action) }
    case 'queue-notification':
      return { ...next, notifications: append(state.notifications, act, action) }
    case 'confirm-clock':
      return { ...next, clockConfirmations: append(state.clockConfirmations, act, action) }
    case 'settle':
      return settled(next, act, action, knowledge)
  }
}

/** The branch that leads to the kept act is worked on; certificates stay as they are until one is made void. */
function settled(
  state: ECertificateState,
  act: ECertificateActOf<'settle'>,
  action: Action<ECertificateAct>,
  knowledge: Knowledge<ECertificateState>,
): ECertificateState {
  const seen = knowledge.seen()
  const keep = <V>(now: Slot<V>, then: Slot<V>): Slot<V> =>
    settleSlot(now, then, act.keep as ActionId, action, knowledge)
  return {
    ...state,
    stage: keep(state.stage, seen.stage),
    person: keep(state.person, seen.person),
    review: keep(state.review, seen.review),
    inWork: keep(state.inWork, seen.inWork),
    verification: keep(state.verification, seen.verification),
    settlements: append(state.settlements, act, action),
  }
}

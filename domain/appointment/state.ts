import type { Action } from '../log/action.ts'
import { append, type Knowledge, type Slot, write } from '../log/slot.ts'
import type { AppointmentAct, AppointmentActOf } from './action.ts'

/** Where an appointment stands by its acts, in the order of an appointment's life; `stageOn` adds what a day says. */
export const stages = [
  'draft',
  'submitted',
  'under-review',
  'returned-for-correction',
  'rejected',
  'approved',
  'rescheduled',
  'reminded',
  'cancelled',
  'no-show',
  'expired',
  'checked-in',
  'converted',
] as const
export type AppointmentStage = (typeof stages)[number]

/** One author's last word on where the appointment stands. */
export interface StageEntry {
  readonly act: AppointmentAct['type']
  readonly to: AppointmentStage
}

/** A slot that was given, and on what knowledge of the others. */
export type Confirmation = Pick<AppointmentActOf<'confirm'>, 'lookUp'> & { readonly slot: string }

/** An appointment as its acts make it. */
export interface AppointmentState {
  readonly stage: Slot<StageEntry>
  readonly request: Slot<AppointmentActOf<'submit'>>
  /** The slot that is theirs; empty before it is confirmed. */
  readonly confirmation: Slot<Confirmation>
  readonly checkIn: Slot<AppointmentActOf<'check-in'>>
  readonly conversion: Slot<AppointmentActOf<'convert'>>
  /** Grow-only. */
  readonly returns: Slot<AppointmentActOf<'return'>>
  readonly reminders: Slot<AppointmentActOf<'remind'>>
  readonly endings: Slot<AppointmentActOf<'reject' | 'cancel' | 'no-show'>>
}

/** An appointment before its first act: a draft, on the machine where it is filled in. */
export const initialState: AppointmentState = {
  stage: [],
  request: [],
  confirmation: [],
  checkIn: [],
  conversion: [],
  returns: [],
  reminders: [],
  endings: [],
}

/** The stage each act leads to; `flow.ts` reads it, so that it is said once. */
export const leadsToStage = {
  submit: 'submitted',
  review: 'under-review',
  return: 'returned-for-correction',
  reject: 'rejected',
  confirm: 'approved',
  reschedule: 'rescheduled',
  remind: 'reminded',
  'check-in': 'checked-in',
  convert: 'converted',
  cancel: 'cancelled',
  'no-show': 'no-show',
} as const satisfies Record<AppointmentAct['type'], AppointmentStage>

/** Adds one act to an appointment. */
export function apply(
  state: AppointmentState,
  action: Action<AppointmentAct>,
  knowledge: Knowledge<AppointmentState>,
): AppointmentState {
  const { act } = action.body
  const put = <V>(slot: Slot<V>, value: V): Slot<V> => write(slot, value, action, knowledge)
  const next = { ...state, stage: put(state.stage, { act: act.type, to: leadsToStage[act.type] }) }
  switch (act.type) {
    case 'submit':
      return { ...next, request: put(state.request, act) }
    case 'review':
      return next
    case 'return':
      return { ...next, returns: append(state.returns, act, action) }
    case 'reject':
    case 'cancel':
    case 'no-show':
      return { ...next, endings: append(state.endings, act, action) }
    case 'confirm': {
      const asked = latest(knowledge.seen().request)
      const given = asked && { slot: asked.value.slot, lookUp: act.lookUp }
      return given ? { ...next, confirmation: put(state.confirmation, given) } : next
    }
    case 'reschedule':
      return { ...next, confirmation: put(state.confirmation, { slot: act.slot, lookUp: act.lookUp }) }
    case 'remind':
      return { ...next, reminders: append(state.reminders, act, action) }
    case 'check-in':
      return { ...next, checkIn: put(state.checkIn, act) }
    case 'convert':
      return { ...next, conversion: put(state.conversion, act) }
  }
}

/**
 * What was written last by legal time. An appointment has no legal effect, so that what was written beside it by
 * somebody who did not know is kept in the history and asks for no decision (rules.md O4).
 */
export const latest = <V>(slot: Slot<V>) => slot.at(-1)

/** What was asked for. */
export const requestOf = ({ request }: AppointmentState) => latest(request)?.value

/** The slot that is theirs, or the one they asked for while none is. */
export const slotOf = ({ confirmation, request }: AppointmentState): string | undefined =>
  latest(confirmation)?.value.slot ?? latest(request)?.value.slot

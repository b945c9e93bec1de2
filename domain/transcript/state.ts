import type { Action, ActionId } from '../log/action.ts'
import { append, isContested, type Knowledge, type Slot, settleSlot, write } from '../log/slot.ts'
import type { Transcribing, TranscriptAct, TranscriptActOf } from './action.ts'

/** Where a transcript stands; `contested` while two readings that differ wait for a person. */
export const stages = ['opened', 'transcribed', 'confirmed', 'contested'] as const
export type TranscriptStage = (typeof stages)[number]

/** The record without the act's own name and reason, so that two who read the same agree. */
export type TranscribedRecord = Omit<TranscriptActOf<'transcribe'>, 'type'>

/** A second registrar's word, and the readings that he saw. */
export interface Confirmation extends TranscriptActOf<'confirm'> {
  readonly readings: readonly ActionId[]
}

/** An old registration as its acts make it. */
export interface TranscriptState {
  readonly record: Slot<TranscribedRecord>
  /** Grow-only: nothing in these is ever replaced. */
  readonly confirmations: Slot<Confirmation>
  readonly annotations: Slot<TranscriptActOf<'annotate'>>
  readonly retractions: Slot<TranscriptActOf<'retract'>>
  readonly approvals: Slot<TranscriptActOf<'approve'>>
  readonly clockConfirmations: Slot<TranscriptActOf<'confirm-clock'>>
  readonly settlements: Slot<TranscriptActOf<'settle'>>
}

/** A transcript before its first act. */
export const initialState: TranscriptState = {
  record: [],
  confirmations: [],
  annotations: [],
  retractions: [],
  approvals: [],
  clockConfirmations: [],
  settlements: [],
}

/** Adds one act to a transcript. Total: every act of the union, in any order of arrival that has its causes. */
export function apply(
  state: TranscriptState,
  action: Action<TranscriptAct>,
  knowledge: Knowledge<TranscriptState>,
): TranscriptState {
  const { act } = action.body
  switch (act.type) {
    case 'transcribe':
    case 'amend':
      return { ...state, record: write(state.record, recordOf(act), action, knowledge) }
    case 'confirm': {
      const readings = knowledge.seen().record.map(({ by }) => by)
      return { ...state, confirmations: append(state.confirmations, { ...act, readings }, action) }
    }
    case 'annotate':
      return { ...state, annotations: append(state.annotations, act, action) }
    case 'retract':
      return { ...state, retractions: append(state.retractions, act, action) }
    case 'approve':
      return { ...state, approvals: append(state.approvals, act, action) }
    case 'confirm-clock':
      return { ...state, clockConfirmations: append(state.clockConfirmations, act, action) }
    case 'settle': {
      const { record } = knowledge.seen()
      return {
        ...state,
        record: settleSlot(state.record, record, act.keep as ActionId, action, knowledge),
        settlements: append(state.settlements, act, action),
      }
    }
  }
}

function recordOf(act: Transcribing): TranscribedRecord {
  const { type: _type, ...rest } = act
  if (!('reason' in rest)) return rest
  const { reason: _reason, ...record } = rest
  return record
}

/** Where a transcript stands: confirmed once a second registrar has seen the very reading that stands. */
export function stageOf({ record, confirmations }: TranscriptState): TranscriptStage {
  if (record.length === 0) return 'opened'
  if (isContested(record)) return 'contested'
  const isConfirmed = confirmations.some(({ value }) => record.some(({ by }) => value.readings.includes(by)))
  return isConfirmed ? 'confirmed' : 'transcribed'
}

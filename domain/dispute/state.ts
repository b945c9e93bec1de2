import type { Action } from '../log/action.ts'
import { agreed, append, isContested, type Knowledge, type Slot, write } from '../log/slot.ts'
import type { DisputeAct, DisputeActOf, Outcome } from './action.ts'

/** A dispute is `disputed` from its opening until an act closes it; no day and no count of anything closes it (I9). */
export type DisputeStage = 'opened' | 'disputed' | 'closed' | 'contested'

/** A dispute as its acts make it. */
export interface DisputeState {
  readonly opening: Slot<DisputeActOf<'open'>>
  /** Grow-only. */
  readonly notes: Slot<DisputeActOf<'note'>>
  readonly closing: Slot<DisputeActOf<'close'>>
}

/** A dispute before its first act. */
export const initialState: DisputeState = { opening: [], notes: [], closing: [] }

/** Adds one act to a dispute. */
export function apply(
  state: DisputeState,
  action: Action<DisputeAct>,
  knowledge: Knowledge<DisputeState>,
): DisputeState {
  const { act } = action.body
  switch (act.type) {
    case 'open':
      return { ...state, opening: write(state.opening, act, action, knowledge) }
    case 'note':
      return { ...state, notes: append(state.notes, act, action) }
    case 'close':
      return { ...state, closing: write(state.closing, act, action, knowledge) }
  }
}

/** Where a dispute stands; `contested` where two closed it differently without knowing of one another. */
export function stageOf({ opening, closing }: DisputeState): DisputeStage {
  if (opening.length === 0) return 'opened'
  if (isContested(opening) || isContested(closing)) return 'contested'
  return closing.length > 0 ? 'closed' : 'disputed'
}

/** What was decided of one of the cases, once it is closed and all who closed it agree. */
export const outcomeOf = ({ closing }: DisputeState, caseId: string): Outcome | undefined =>
  agreed(closing)?.decided.find((side) => side.case === caseId)?.outcome

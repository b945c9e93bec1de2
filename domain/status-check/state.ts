import type { Action } from '../log/action.ts'
import { append, type Slot } from '../log/slot.ts'
import type { StatusCheckAct } from './action.ts'

/** A status check is opened and made with one act. */
export type StatusCheckStage = 'opened' | 'checked'

/** The checks made in this case; each case has one. */
export interface StatusCheckState {
  readonly checks: Slot<StatusCheckAct>
}

/** A case before its check. */
export const initialState: StatusCheckState = { checks: [] }

/** Adds one act to a case. */
export function apply(state: StatusCheckState, action: Action<StatusCheckAct>): StatusCheckState {
  const { act } = action.body
  switch (act.type) {
    case 'check':
      return { checks: append(state.checks, act, action) }
  }
}

/** Where a case stands. */
export const stageOf = ({ checks }: StatusCheckState): StatusCheckStage =>
  checks.length > 0 ? 'checked' : 'opened'

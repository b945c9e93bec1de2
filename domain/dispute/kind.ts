import * as v from 'valibot'
import { err, ok } from '../log/result.ts'
import type { Kind } from '../log/rule.ts'
import { type DisputeAct, disputeAct } from './action.ts'
import { disputeFlow } from './flow.ts'
import { apply, type DisputeStage, type DisputeState, initialState, stageOf } from './state.ts'

/** 争议: cases that clash, kept together until a person records who decided and on what. */
export const dispute: Kind<DisputeAct, DisputeState, DisputeStage> = {
  name: 'dispute',
  readAct: (act) => {
    const read = v.safeParse(disputeAct, act, { abortEarly: true })
    return read.success ? ok(read.output) : err({ path: v.getDotPath(read.issues[0]) ?? '$' })
  },
  initial: initialState,
  apply,
  flow: disputeFlow,
  stageOf,
}

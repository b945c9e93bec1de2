import * as v from 'valibot'
import { err, ok } from '../log/result.ts'
import type { Kind } from '../log/rule.ts'
import { type ReissueAct, reissueAct } from './action.ts'
import { reissueFlow } from './flow.ts'
import { stageOf } from './stage.ts'
import { apply, initialState, type ReissueStage, type ReissueState } from './state.ts'

/** 补领婚姻登记证. */
export const reissue: Kind<ReissueAct, ReissueState, ReissueStage> = {
  name: 'reissue',
  readAct: (act) => {
    const read = v.safeParse(reissueAct, act, { abortEarly: true })
    return read.success ? ok(read.output) : err({ path: v.getDotPath(read.issues[0]) ?? '$' })
  },
  initial: initialState,
  apply,
  flow: reissueFlow,
  stageOf,
}

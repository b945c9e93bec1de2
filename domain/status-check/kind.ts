import * as v from 'valibot'
import type { ActionId } from '../log/action.ts'
import { err, ok } from '../log/result.ts'
import type { Kind } from '../log/rule.ts'
import { type StatusCheckAct, statusCheckAct } from './action.ts'
import { statusCheckFlow } from './flow.ts'
import { apply, initialState, type StatusCheckStage, type StatusCheckState, stageOf } from './state.ts'

/** 婚姻状况核验 made by a registrar with a line for a colleague without one. */
export const statusCheck: Kind<StatusCheckAct, StatusCheckState, StatusCheckStage> = {
  name: 'status-check',
  readAct: (act) => {
    const read = v.safeParse(statusCheckAct, act, { abortEarly: true })
    return read.success ? ok(read.output) : err({ path: v.getDotPath(read.issues[0]) ?? '$' })
  },
  initial: initialState,
  apply,
  flow: statusCheckFlow,
  stageOf,
}

/** The code that is read over the telephone: the first eight hex digits of the act's hash, in upper case. */
export const checkCode = (id: ActionId): string =>
  id.slice('sha256-'.length, 'sha256-'.length + 8).toUpperCase()

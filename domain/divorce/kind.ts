import * as v from 'valibot'
import { err, ok } from '../log/result.ts'
import type { Kind } from '../log/rule.ts'
import { type DivorceAct, divorceAct } from './action.ts'
import { divorceFlow } from './flow.ts'
import { stageOf } from './stage.ts'
import { apply, type DivorceState, initialState, type Stage } from './state.ts'

/** 离婚登记, from the application over the cooling-off period to the registration. */
export const divorce: Kind<DivorceAct, DivorceState, Stage> = {
  name: 'divorce',
  readAct: (act) => {
    const read = v.safeParse(divorceAct, act, { abortEarly: true })
    return read.success ? ok(read.output) : err({ path: v.getDotPath(read.issues[0]) ?? '$' })
  },
  initial: initialState,
  apply,
  flow: divorceFlow,
  stageOf,
}

import * as v from 'valibot'
import { err, ok } from '../log/result.ts'
import type { Kind } from '../log/rule.ts'
import { type MarriageAct, marriageAct } from './action.ts'
import { marriageFlow } from './flow.ts'
import { stageOf } from './stage.ts'
import { apply, initialState, type MarriageState, type Stage } from './state.ts'

/** 结婚登记, with 补办结婚登记 as a variant. */
export const marriage: Kind<MarriageAct, MarriageState, Stage> = {
  name: 'marriage',
  readAct: (act) => {
    const read = v.safeParse(marriageAct, act, { abortEarly: true })
    return read.success ? ok(read.output) : err({ path: v.getDotPath(read.issues[0]) ?? '$' })
  },
  initial: initialState,
  apply,
  flow: marriageFlow,
  stageOf,
}

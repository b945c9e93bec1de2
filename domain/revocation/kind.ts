import * as v from 'valibot'
import { err, ok } from '../log/result.ts'
import type { Kind } from '../log/rule.ts'
import { type RevocationAct, revocationAct } from './action.ts'
import { revocationFlow } from './flow.ts'
import { stageOf } from './stage.ts'
import { apply, initialState, type RevocationStage, type RevocationState } from './state.ts'

/** 婚姻无效、撤销婚姻、撤销婚姻登记: what a court or the registry itself has taken back, as it is noted in the archive. */
export const revocation: Kind<RevocationAct, RevocationState, RevocationStage> = {
  name: 'revocation',
  readAct: (act) => {
    const read = v.safeParse(revocationAct, act, { abortEarly: true })
    return read.success ? ok(read.output) : err({ path: v.getDotPath(read.issues[0]) ?? '$' })
  },
  initial: initialState,
  apply,
  flow: revocationFlow,
  stageOf,
}

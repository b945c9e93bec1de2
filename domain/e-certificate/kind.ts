import * as v from 'valibot'
import { err, ok } from '../log/result.ts'
import type { Kind } from '../log/rule.ts'
import { type ECertificateAct, eCertificateAct } from './action.ts'
import { eCertificateFlow } from './flow.ts'
import { stageOf } from './stage.ts'
import { apply, type ECertificateStage, type ECertificateState, initialState } from './state.ts'

/** 婚姻电子证照: all the e-certificates of one person. */
export const eCertificate: Kind<ECertificateAct, ECertificateState, ECertificateStage> = {
  name: 'e-certificate',
  readAct: (act) => {
    const read = v.safeParse(eCertificateAct, act, { abortEarly: true })
    return read.success ? ok(read.output) : err({ path: v.getDotPath(read.issues[0]) ?? '$' })
  },
  initial: initialState,
  apply,
  flow: eCertificateFlow,
  stageOf,
}

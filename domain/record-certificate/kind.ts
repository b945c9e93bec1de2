import * as v from 'valibot'
import { err, ok } from '../log/result.ts'
import type { Kind } from '../log/rule.ts'
import { type RecordCertificateAct, recordCertificateAct } from './action.ts'
import { recordCertificateFlow } from './flow.ts'
import { stageOf } from './stage.ts'
import { apply, initialState, type RecordCertificateStage, type RecordCertificateState } from './state.ts'

/** 婚姻登记记录证明. */
export const recordCertificate: Kind<RecordCertificateAct, RecordCertificateState, RecordCertificateStage> = {
  name: 'record-certificate',
  readAct: (act) => {
    const read = v.safeParse(recordCertificateAct, act, { abortEarly: true })
    return read.success ? ok(read.output) : err({ path: v.getDotPath(read.issues[0]) ?? '$' })
  },
  initial: initialState,
  apply,
  flow: recordCertificateFlow,
  stageOf,
}

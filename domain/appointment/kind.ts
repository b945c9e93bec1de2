import * as v from 'valibot'
import { err, ok } from '../log/result.ts'
import type { Kind } from '../log/rule.ts'
import { type AppointmentAct, appointmentAct } from './action.ts'
import { appointmentFlow } from './flow.ts'
import { stageOf } from './stage.ts'
import { type AppointmentStage, type AppointmentState, apply, initialState } from './state.ts'

/** 预约预审: a slot at an office, and a look at the documents before the visit; without legal effect. */
export const appointment: Kind<AppointmentAct, AppointmentState, AppointmentStage> = {
  name: 'appointment',
  readAct: (act) => {
    const read = v.safeParse(appointmentAct, act, { abortEarly: true })
    return read.success ? ok(read.output) : err({ path: v.getDotPath(read.issues[0]) ?? '$' })
  },
  initial: initialState,
  apply,
  flow: appointmentFlow,
  stageOf,
}

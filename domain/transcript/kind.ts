import * as v from 'valibot'
import { err, ok } from '../log/result.ts'
import type { Kind } from '../log/rule.ts'
import { type TranscriptAct, transcriptAct } from './action.ts'
import { transcriptFlow } from './flow.ts'
import { apply, initialState, stageOf, type TranscriptStage, type TranscriptState } from './state.ts'

/** 补录: a registration from before this system, as it stands in its own record. */
export const transcript: Kind<TranscriptAct, TranscriptState, TranscriptStage> = {
  name: 'transcript',
  readAct: (act) => {
    const read = v.safeParse(transcriptAct, act, { abortEarly: true })
    return read.success ? ok(read.output) : err({ path: v.getDotPath(read.issues[0]) ?? '$' })
  },
  initial: initialState,
  apply,
  flow: transcriptFlow,
  stageOf,
}

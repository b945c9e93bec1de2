import * as v from 'valibot'
import { err, ok } from '../log/result.ts'
import type { Kind } from '../log/rule.ts'
import { type ArchiveBoxAct, archiveBoxAct } from './action.ts'
import { archiveBoxFlow } from './flow.ts'
import { type ArchiveBoxStage, type ArchiveBoxState, apply, initialState, stageOf } from './state.ts'

/** 档案盒: the files of one fonds, year and class on their way to the state archive. */
export const archiveBox: Kind<ArchiveBoxAct, ArchiveBoxState, ArchiveBoxStage> = {
  name: 'archive-box',
  readAct: (act) => {
    const read = v.safeParse(archiveBoxAct, act, { abortEarly: true })
    return read.success ? ok(read.output) : err({ path: v.getDotPath(read.issues[0]) ?? '$' })
  },
  initial: initialState,
  apply,
  flow: archiveBoxFlow,
  stageOf,
}

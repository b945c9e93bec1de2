import * as v from 'valibot'
import { err, ok } from '../log/result.ts'
import type { Kind } from '../log/rule.ts'
import { type StatisticsReportAct, statisticsReportAct } from './action.ts'
import { statisticsReportFlow } from './flow.ts'
import {
  apply,
  initialState,
  type StatisticsReportStage,
  type StatisticsReportState,
  stageOf,
} from './state.ts'

/** 统计台账: what an office has reported of the periods of a year. */
export const statisticsReport: Kind<StatisticsReportAct, StatisticsReportState, StatisticsReportStage> = {
  name: 'statistics-report',
  readAct: (act) => {
    const read = v.safeParse(statisticsReportAct, act, { abortEarly: true })
    return read.success ? ok(read.output) : err({ path: v.getDotPath(read.issues[0]) ?? '$' })
  },
  initial: initialState,
  apply,
  flow: statisticsReportFlow,
  stageOf,
}

import type { FlowTable } from '../log/rule.ts'
import type { StatisticsReportAct } from './action.ts'
import { closedOnce, correctsClosed, endedPeriod, ownYear, sumsAgree } from './closing.ts'
import { oneOfTheReports } from './settling.ts'
import type { StatisticsReportStage, StatisticsReportState } from './state.ts'

const who = ['statistician', 'head'] as const
const cite = '中华人民共和国统计法 统计资料的审核、签署、归档制度'

/** 统计上报, the whole flow. There is no row that opens a closed report again. */
export const statisticsReportFlow: FlowTable<
  StatisticsReportAct,
  StatisticsReportState,
  StatisticsReportStage
> = {
  close: {
    from: ['unopened', 'kept'],
    to: 'kept',
    who,
    evidence: [
      { id: 'period', at: 'period', presence: (_, { period }) => (period ? 'present' : 'missing') },
      { id: 'figures', at: 'figures', presence: (_, { figures }) => (figures ? 'present' : 'missing') },
    ],
    rules: [closedOnce, endedPeriod, ownYear, sumsAgree, correctsClosed],
    // Two of different periods both hold; of one period a person says which was sent. The state knows which.
    beside: {},
    frozen: [],
    cite,
    phrases: [],
  },
  settle: {
    from: ['contested'],
    to: 'kept',
    who: ['head'],
    evidence: [{ id: 'keep', at: 'keep', presence: (_, { keep }) => (keep ? 'present' : 'missing') }],
    rules: [oneOfTheReports],
    beside: {},
    frozen: [],
    cite,
    phrases: [],
  },
}

import type { Rule } from '../log/rule.ts'
import { isContested } from '../log/slot.ts'
import type { StatisticsReportActOf } from './action.ts'
import type { StatisticsReportState } from './state.ts'

/** Rules.md K7: what is kept is one of the two reports of a period that did not know of each other. */
export const oneOfTheReports: Rule<StatisticsReportState, StatisticsReportActOf<'settle'>> = {
  id: 'settle-keep',
  cite: '中华人民共和国统计法 统计资料的审核、签署、归档制度',
  broken: ({ reports }, { keep }) => {
    if (!keep) return []
    const branches = Object.values(reports).filter(isContested).flat()
    return branches.some(({ by }) => by === keep) ? [] : [{ at: 'keep', facts: { keep } }]
  },
}

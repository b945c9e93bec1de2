import type { Draft, Finding, Rule } from '../log/rule.ts'
import type { StatisticsReportActOf } from './action.ts'
import { type Cell, type Figures, figuresOf } from './figures.ts'
import { brokenIdentities } from './identities.ts'
import { reportPeriod } from './period.ts'
import type { StatisticsReportState } from './state.ts'

type Close = StatisticsReportActOf<'close'>
type ClosingRule = Rule<StatisticsReportState, Close>

const cite = '中华人民共和国统计法 统计资料的审核、签署、归档制度'

/** 统计法: a period is reported once; a report that was closed is never written anew (rules.md K24). */
export const closedOnce: ClosingRule = {
  id: 'closed-once',
  cite,
  broken: ({ reports }, { period }) =>
    period && Object.hasOwn(reports, period) ? [{ at: 'period', facts: { period } }] : [],
}

/** 统计法: a period is reported when it has ended. */
export const endedPeriod: ClosingRule = {
  id: 'ended-period',
  cite,
  broken: (_state, { period }, { on }) => {
    const read = reportPeriod(period ?? '')
    return read.ok && read.value.to >= on ? [{ at: 'period', facts: { period: read.value.name, on } }] : []
  },
}

/** One book holds the reports of one year. */
export const ownYear: ClosingRule = {
  id: 'own-year',
  cite,
  broken: ({ reports }, { period }) => {
    const year = Object.keys(reports)[0]?.slice(0, 4)
    return period && year && period.slice(0, 4) !== year ? [{ at: 'period', facts: { period, year } }] : []
  },
}

/** 统计法 真实、准确、完整: the sums of a report agree with one another (rules.md 9). */
export const sumsAgree: ClosingRule = {
  id: 'sums-agree',
  cite: '中华人民共和国统计法 统计资料真实、准确、完整',
  broken: (_state, { figures }) =>
    brokenIdentities(figuresIn(figures)).map(
      ({ id, left, right }): Finding => ({ at: 'figures', facts: { identity: id, left, right } }),
    ),
}

/** Only a report that was closed is corrected; of another year its own book knows (rules.md K24). */
export const correctsClosed: ClosingRule = {
  id: 'corrects-closed',
  cite,
  broken: ({ reports }, { period, adjustments }) =>
    (adjustments ?? []).flatMap((adjustment, index) => {
      const corrected = adjustment.period
      if (!corrected || !period) return []
      const isEarlierYear = corrected.slice(0, 4) < period.slice(0, 4)
      return isEarlierYear || Object.hasOwn(reports, corrected)
        ? []
        : [{ at: `adjustments.${index}`, facts: { period: corrected } }]
    }),
}

function figuresIn(lines: Draft<Close>['figures']): Figures {
  return figuresOf((lines ?? []).map(({ cell, by }) => ({ cell: (cell ?? '//') as Cell, by: by ?? 0 })))
}

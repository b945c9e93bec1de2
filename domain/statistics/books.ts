import type { CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import { disputeCaseId } from '../registry/dispute-case.ts'
import { type HeldCases, kindNameOf } from '../registry/held-cases.ts'
import type { StatisticsReportAct, StatisticsReportActOf } from '../statistics-report/action.ts'
import { type Cell, figuresOf, linesOf } from '../statistics-report/figures.ts'
import { statisticsReport } from '../statistics-report/kind.ts'
import { reportPeriod } from '../statistics-report/period.ts'
import type { ClosedReport, Report } from './report.ts'

/** The book of an office and a year: the same case on every machine, so that two who close one period meet in it. */
export const bookOf = (office: string, period: string): CaseId =>
  disputeCaseId(`statistics ${office} ${period.slice(0, 4)}`)

/** The reports of an office that are closed, as far as its books are held here and nobody has to decide. */
export const closedReports = (held: HeldCases, office: string): readonly ClosedReport[] =>
  [...held.values()].flatMap((log) => {
    if (kindNameOf(log) !== 'statistics-report') return []
    const own = [...log.values()].some(({ body }) => body.by.office === office)
    const { reports } = fold(statisticsReport, log as Log<StatisticsReportAct>).state
    return own
      ? Object.values(reports).flatMap((slot) => closedReport(agreed(slot), slot[0]?.at ?? '') ?? [])
      : []
  })

function closedReport(
  report: StatisticsReportActOf<'close'> | undefined,
  closedAt: string,
): ClosedReport | null {
  const period = reportPeriod(report?.period ?? '')
  if (!report || !period.ok) return null
  return {
    closedAt,
    period: period.value,
    figures: figuresOf(report.figures.map(lineOf)),
    adjustments: report.adjustments.map(({ period: of, lines }) => ({
      period: of,
      lines: lines.map(lineOf),
    })),
  }
}

const lineOf = ({ cell, by }: { readonly cell: string; readonly by: number }) => ({ cell: cell as Cell, by })

/** The act by which a report is closed; `acts` is how many acts were counted from. */
export const closingAct = (
  { period, figures, adjustments }: Report,
  acts: number,
): StatisticsReportActOf<'close'> => ({
  type: 'close',
  period: period.name,
  acts,
  figures: [...linesOf(figures)],
  adjustments: adjustments.map(({ period: of, lines }) => ({ period: of, lines: [...lines] })),
})

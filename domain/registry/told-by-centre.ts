import type { DisputeAct, DisputeActOf, FoundAtCentre } from '../dispute/action.ts'
import { dispute } from '../dispute/kind.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import { instantMillis } from '../shared/instant.ts'
import type { StatisticsReportAct } from '../statistics-report/action.ts'
import { statisticsReport } from '../statistics-report/kind.ts'
import { reportPeriod } from '../statistics-report/period.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'

/** A conflict that the centre told, and whether nobody has to do anything about it any more. */
export interface Told {
  readonly conflict: Conflict
  readonly isOver: boolean
}

/**
 * Rules.md K23, K24: what only the centre can find, as it wrote it into cases of their own. A lost machine is over when a
 * head closes it on a document; late registrations when a later report of the same length has corrected the one before.
 */
export const toldByCentre = (held: HeldCases): readonly Told[] =>
  [...held.values()].flatMap((log) => {
    if (kindNameOf(log) !== 'dispute') return []
    const { state } = fold(dispute, log as Log<DisputeAct>)
    const [opening] = state.opening
    const found = opening?.value.found
    if (!opening || !found) return []
    const isOver =
      found.of === 'machine'
        ? dispute.stageOf(state) === 'closed'
        : isCorrected(found, opening.at, reportsOf(held, found.office))
    return [{ conflict: conflictOf(opening.value, found), isOver }]
  })

const conflictOf = ({ code, conflict }: DisputeActOf<'open'>, found: FoundAtCentre): Conflict => ({
  code,
  key: conflict,
  cases: found.of === 'report' ? found.cases : [],
  acts: [],
  facts:
    found.of === 'report'
      ? { office: found.office, period: found.period, count: found.cases.length }
      : { device: found.device, missing: found.missing, lastSeen: found.lastSeen },
})

/** The opening of what only the centre finds; undefined for every other conflict. */
export function foundAtCentre({ code, cases, facts }: Conflict): FoundAtCentre | undefined {
  switch (code) {
    case 'K23':
      return {
        of: 'machine',
        device: String(facts.device),
        missing: (facts.missing as readonly string[]).slice(0, 200),
        lastSeen: String(facts.lastSeen),
      }
    case 'K24':
      return {
        of: 'report',
        office: String(facts.office),
        period: String(facts.period),
        cases: cases.slice(0, 500),
      }
    default:
      return undefined
  }
}

/** A report that was closed, and when. */
interface ClosedAt {
  readonly period: string
  readonly at: string
  readonly device: string
}

/** The reports of an office that are closed, as far as its books are held here. */
export const reportsOf = (held: HeldCases, office: string): readonly ClosedAt[] =>
  [...held.values()].flatMap((log) => {
    if (kindNameOf(log) !== 'statistics-report') return []
    if (![...log.values()].some(({ body }) => body.by.office === office)) return []
    const { reports } = fold(statisticsReport, log as Log<StatisticsReportAct>).state
    return Object.values(reports).flatMap((slot) =>
      agreed(slot) === undefined
        ? []
        : slot.map(({ value, at, by }) => {
            const device = log.get(by)?.body.by.device ?? ''
            return { period: value.period, at, device }
          }),
    )
  })

/** Whether a later report of the same length was closed after the late ones had come: it has their line. */
function isCorrected(
  { period }: Extract<FoundAtCentre, { of: 'report' }>,
  toldAt: string,
  reports: readonly ClosedAt[],
): boolean {
  const late = reportPeriod(period)
  return reports.some((report) => {
    const other = reportPeriod(report.period)
    return (
      late.ok &&
      other.ok &&
      other.value.of === late.value.of &&
      other.value.from > late.value.from &&
      instantMillis(report.at) > instantMillis(toldAt)
    )
  })
}

/** What a case that was opened by the centre, or a book of reports, has in common with others: the office's reports. */
export function officeReported(log: Log): string | null {
  const kind = kindNameOf(log)
  if (kind === 'statistics-report') return [...log.values()][0]?.body.by.office ?? null
  if (kind !== 'dispute') return null
  const found = fold(dispute, log as Log<DisputeAct>).state.opening[0]?.value.found
  return found?.of === 'report' ? found.office : null
}

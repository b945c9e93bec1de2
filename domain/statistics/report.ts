import {
  cellOf,
  difference,
  type Figures,
  figuresOf,
  type Line,
  linesOf,
  partsOfCell,
} from '../statistics-report/figures.ts'
import { isIn, type ReportPeriod } from '../statistics-report/period.ts'
import { cellsOfDivorce } from './count-divorces.ts'
import { cellsOfMarriage } from './count-marriages.ts'
import type { Fact } from './facts.ts'
import { tableOf } from './tables.ts'

/** What a report said of a period, and how it corrected those before it. */
export interface SaidReport {
  readonly period: ReportPeriod
  readonly figures: Figures
  readonly adjustments: readonly Adjustment[]
}

/** A report that was closed: nothing changes it any more, and from then on it may leave the office. */
export interface ClosedReport extends SaidReport {
  readonly closedAt: string
}

/** The lines by which a report corrects one that was closed before. */
export interface Adjustment {
  /** Name of the closed period. */
  readonly period: string
  readonly lines: readonly Line[]
}

/** What an office reports of a period. */
export interface Report extends SaidReport {
  readonly office: string
}

/** Rules.md 9: what the facts of an office come to in a period, by legal date. */
export const countedIn = (facts: readonly Fact[], office: string, period: ReportPeriod): Figures =>
  figuresOf(facts.filter((fact) => fact.office === office).flatMap((fact) => linesIn(fact, period)))

/**
 * Rules.md 9, K24: the report of a period. A period of the same length that was closed before and that comes to
 * something else today is corrected here by adjustment lines; its own report stays as it is.
 */
export const reportOf = (
  facts: readonly Fact[],
  office: string,
  period: ReportPeriod,
  closed: readonly SaidReport[] = [],
): Report => ({
  office,
  period,
  figures: countedIn(facts, office, period),
  adjustments: closed
    .filter((before) => before.period.of === period.of && before.period.to < period.from)
    .map((before) => ({
      period: before.period.name,
      lines: difference(saidOf(before, closed), countedIn(facts, office, before.period)).filter(isCorrection),
    }))
    .filter(({ lines }) => lines.length > 0),
})

/** What has been said of a closed period up to now: by its own report, and by the corrections in later ones. */
const saidOf = (report: SaidReport, closed: readonly SaidReport[]): Figures =>
  figuresOf([
    ...linesOf(report.figures),
    ...closed.flatMap(({ adjustments }) =>
      adjustments.filter(({ period }) => period === report.period.name).flatMap(({ lines }) => lines),
    ),
  ])

/** Where cases go after their time, fewer of them are no correction. */
const isCorrection = ({ cell, by }: Line): boolean => by > 0 || !isPurged(partsOfCell(cell).table)

const isPurged = (table: string): boolean =>
  table === 'appointments.wait' || tableOf(table)?.isPurged === true

function linesIn(fact: Fact, period: ReportPeriod): readonly Line[] {
  const once = (cell: Line['cell']): Line => ({ cell, by: 1 })
  switch (fact.of) {
    case 'marriage':
      return isIn(period, fact.on) ? cellsOfMarriage(fact).map(once) : []
    case 'divorce':
      return cellsOfDivorce(fact, period).map(once)
    case 'event':
      return isIn(period, fact.on) ? [{ cell: fact.cell, by: fact.many }] : []
    case 'promise': {
      const { by, issuedOn } = fact
      const keptLate = issuedOn !== null && issuedOn > by && isIn(period, issuedOn)
      const isOverdue = by < period.to && (issuedOn === null || issuedOn > period.to)
      return [
        ...(keptLate ? [once(cellOf('e-certificates.acts', 'kept-late'))] : []),
        ...(isOverdue ? [once(cellOf('e-certificates.acts', 'overdue'))] : []),
      ]
    }
  }
}

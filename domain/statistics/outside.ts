import { difference, type Figures, figuresOf, linesOf, partsOfCell } from '../statistics-report/figures.ts'
import type { ReportPeriod } from '../statistics-report/period.ts'
import type { ClosedReport } from './report.ts'
import {
  comesToSmall,
  type Secrets,
  type ShownTable,
  secretsOf,
  type ToldBefore,
  tablesOutside,
} from './suppression.ts'
import { type Table, tables } from './tables.ts'

/** A report as it leaves the office, beside those that have left it before. */
export interface Outside {
  readonly tables: readonly ShownTable[]
  /** Sums that no withholding hides: whoever takes the other reports from this one comes to a number from 1 to 4. */
  readonly givenAway: readonly GivenAway[]
}

/** A sum that comes out when reports are taken from one another: of which tables, and which reports. */
export interface GivenAway {
  readonly periods: readonly string[]
  readonly tables: readonly string[]
}

/** What is to leave the office; without a time it has not been closed yet. */
export type ToTell = Pick<ClosedReport, 'period' | 'figures'> & { readonly closedAt?: string }

/**
 * Rules.md 9: the report as it leaves the office so that also the differences between published reports keep small
 * numbers secret. A quarter less its months that were published is a table like any other: what would be small in it is
 * withheld from the quarter, and with it everything that the months withhold. Null for a period within one that was
 * published before: what was told of the whole cannot be taken back.
 */
export function outsideOf(report: ToTell, closed: readonly ClosedReport[]): Outside | null {
  if (publishedWhole(report, closed)) return null
  return {
    tables: tablesOutside(report.figures, (table) => toldBefore(table, report, closed)),
    givenAway: givenAwayBy(report, closed),
  }
}

/** The published report of a longer period that leaves nothing to tell of this one. */
export const publishedWhole = (report: ToTell, closed: readonly ClosedReport[]): ClosedReport | undefined =>
  closed.find(
    (whole) =>
      isWithin(report.period, whole.period) && (!report.closedAt || whole.closedAt < report.closedAt),
  )

const isWithin = (part: ReportPeriod, whole: ReportPeriod): boolean =>
  part.name !== whole.name && whole.from <= part.from && part.to <= whole.to

/** Of two that were closed in one moment the shorter counts as the first. */
const isBefore = ({ closedAt }: ClosedReport, report: ToTell): boolean =>
  report.closedAt === undefined || closedAt <= report.closedAt

/** The published reports of which this one's period consists, the longest of them; what lies between was not published. */
function partsOf(report: ToTell, closed: readonly ClosedReport[]): readonly ClosedReport[] {
  const told = closed.filter(
    (part) => isWithin(part.period, report.period) && isBefore(part, report) && !publishedWhole(part, closed),
  )
  return told.filter((part) => !told.some((other) => isWithin(part.period, other.period)))
}

function toldBefore(table: Table, report: ToTell, closed: readonly ClosedReport[]): ToldBefore {
  if (table.id === 'divorces.cohort') return { secrets: new Set(), differences: sinceThen(report, closed) }
  const parts = partsOf(report, closed)
  return {
    secrets: new Set(parts.flatMap((part) => [...secretsIn(table, part, closed)])),
    differences: parts.length > 0 ? [without(report, parts)] : [],
  }
}

const secretsIn = (table: Table, report: ToTell, closed: readonly ClosedReport[]): Secrets =>
  secretsOf(table, report.figures, toldBefore(table, report, closed))

const without = ({ figures }: ToTell, parts: readonly ClosedReport[]): Figures =>
  figuresOf(difference(figuresOf(parts.flatMap((part) => linesOf(part.figures))), figures))

/** One month's applications stand in several reports: what has become of them between two is a difference, too. */
function sinceThen(report: ToTell, closed: readonly ClosedReport[]): readonly Figures[] {
  const cohort = ({ figures }: ToTell) =>
    linesOf(figures).filter(({ cell }) => partsOfCell(cell).table === 'divorces.cohort')
  const rows = new Set(cohort(report).map(({ cell }) => partsOfCell(cell).row))
  return closed
    .filter((other) => other.period.name !== report.period.name && isBefore(other, report))
    .map((other) => {
      const both = cohort(other).filter(({ cell }) => rows.has(partsOfCell(cell).row))
      const kept = new Set(both.map(({ cell }) => partsOfCell(cell).row))
      const own = cohort(report).filter(({ cell }) => kept.has(partsOfCell(cell).row))
      return figuresOf(difference(figuresOf(both), figuresOf(own)))
    })
}

function givenAwayBy(report: ToTell, closed: readonly ClosedReport[]): readonly GivenAway[] {
  const parts = partsOf(report, closed)
  if (parts.length === 0) return []
  const adding = tables.filter((table) => table.adds && !comesToSmall(table, report.figures))
  const named = (periods: readonly ClosedReport[], of: Figures): readonly GivenAway[] => {
    const small = adding.filter((table) => comesToSmall(table, of)).map(({ id }) => id)
    return small.length > 0 ? [{ periods: periods.map(({ period }) => period.name), tables: small }] : []
  }
  return [...named(parts, without(report, parts)), ...parts.flatMap((part) => named([part], part.figures))]
}

import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Cell, cellOf, type Figures, figuresOf, linesOf } from '../statistics-report/figures.ts'
import { type ReportPeriod, reportPeriod } from '../statistics-report/period.ts'
import { follows } from '../testing/follows-from-sums.ts'
import { always } from '../testing/property.ts'
import { outsideOf } from './outside.ts'
import type { ClosedReport } from './report.ts'
import { smallest } from './suppression.ts'

const table = 'reissues.reason'
const rows = ['lost', 'damaged', 'data-differ'] as const
const columns = ['marriage', 'divorce'] as const
const places = rows.flatMap((row) => [...columns, 'total'].map((column) => `${row}/${column}`))

const periodOf = (name: string): ReportPeriod => {
  const read = reportPeriod(name)
  if (!read.ok) throw new Error(`no period ${name}`)
  return read.value
}
const isSmall = (value: number): boolean => Math.abs(value) > 0 && Math.abs(value) < smallest

type Grid = readonly (readonly number[])[]
const grid = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }), {
  minLength: 3,
  maxLength: 3,
})
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const figuresIn = (values: Grid): Figures =>
  figuresOf(
    rows.flatMap((row, r) =>
      columns.map((column, c) => ({ cell: cellOf(table, row, column), by: values[r]?.[c] ?? 0 })),
    ),
  )
const together = (...all: readonly Figures[]): Figures => figuresOf(all.flatMap(linesOf))
const numberAt = (figures: Figures, place: string): number => {
  const [row = '', column = ''] = place.split('/')
  const at = (one: string) => figures.get(cellOf(table, row, one) as Cell) ?? 0
  return column === 'total' ? sum(columns.map(at)) : at(column)
}
const hasSmallBottom = (figures: Figures): boolean =>
  [...columns, 'total'].some((column) =>
    isSmall(sum(rows.map((row) => numberAt(figures, `${row}/${column}`)))),
  )

/** What a report withholds of the table. */
function withheldOf(report: Parameters<typeof outsideOf>[0], closed: readonly ClosedReport[]): Set<string> {
  const told = outsideOf(report, closed)?.tables.find(({ id }) => id === table)
  assert.ok(told)
  return new Set(
    told.rows.flatMap(({ row, values, total }) =>
      [...values, total].flatMap((value, at) =>
        value === null ? [`${row}/${[...columns, 'total'][at]}`] : [],
      ),
    ),
  )
}

/** Looks for a small number that follows from all the reports of a quarter; `rest` is what no month of it told. */
function anyThatFollows(months: readonly Figures[], rest: Figures | null): string | null {
  const closed = months.map(
    (figures, at): ClosedReport => ({
      closedAt: `2026-0${at + 2}-03T09:00:00+08:00`,
      period: periodOf(`2026-0${at + 1}`),
      figures,
      adjustments: [],
    }),
  )
  const whole = together(...months, ...(rest ? [rest] : []))
  const quarter = { period: periodOf('2026-Q1'), figures: whole }
  const reports = [
    ...closed.map((month) => ({ figures: month.figures, hidden: withheldOf(month, closed), sign: -1 })),
    { figures: whole, hidden: withheldOf(quarter, closed), sign: 1 },
    ...(rest ? [{ figures: rest, hidden: new Set(places), sign: -1 }] : []),
  ]
  const unknowns = reports.flatMap(({ hidden }, at) => [...hidden].map((place) => `${at} ${place}`))
  const line = (parts: readonly (readonly [string, number])[]) =>
    unknowns.map((name) => sum(parts.filter(([part]) => part === name).map(([, by]) => by)))
  const equations = [
    ...reports.flatMap((_, at) =>
      rows.map((row) =>
        line([
          ...columns.map((column) => [`${at} ${row}/${column}`, 1] as const),
          [`${at} ${row}/total`, -1],
        ]),
      ),
    ),
    ...reports.flatMap((_, at) =>
      [...columns, 'total'].map((column) => line(rows.map((row) => [`${at} ${row}/${column}`, 1]))),
    ),
    ...places.map((place) => line(reports.map(({ sign }, at) => [`${at} ${place}`, sign]))),
  ]
  for (const [at, { figures, hidden }] of reports.entries())
    for (const place of places) {
      if (!isSmall(numberAt(figures, place))) continue
      const unknown = unknowns.indexOf(`${at} ${place}`)
      if (!hidden.has(place) || follows(unknown, unknowns.length, equations)) return `${at} ${place}`
    }
  return null
}

test('[small-cells] no small number of a month, of its quarter or of what lies between follows from the reports together', () => {
  always(
    fc.property(fc.array(grid, { minLength: 1, maxLength: 3 }), grid, (months, between) => {
      const told = months.map(figuresIn)
      const rest = figuresIn(between)
      fc.pre(![...told, rest, together(...told, rest)].some(hasSmallBottom))
      assert.is(anyThatFollows(told, rest), null)
    }),
    1000,
  )
})

test('[small-cells] nor does one where the months are all there is of the quarter', () => {
  always(
    fc.property(fc.array(grid, { minLength: 2, maxLength: 3 }), (months) => {
      const told = months.map(figuresIn)
      fc.pre(![...told, together(...told)].some(hasSmallBottom))
      assert.is(anyThatFollows(told, null), null)
    }),
    1000,
  )
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Cell, type Figures, figuresOf } from '../statistics-report/figures.ts'
import { reportPeriod } from '../statistics-report/period.ts'
import { outsideOf, publishedWhole } from './outside.ts'
import type { ClosedReport } from './report.ts'

/** Figures as `first/man 6` says them, all of one table. */
const figures = (table: string, ...cells: readonly string[]): Figures =>
  figuresOf(
    cells.map((cell) => {
      const [place = '', many] = cell.split(' ')
      return { cell: `${table}/${place}` as Cell, by: Number(many) }
    }),
  )

function closed(name: string, on: string, counted: Figures): ClosedReport {
  const period = reportPeriod(name)
  if (!period.ok) throw new Error(`no period ${name}`)
  return { closedAt: `${on}T09:00:00+08:00`, period: period.value, figures: counted, adjustments: [] }
}

const rowsTold = (report: ClosedReport, all: readonly ClosedReport[], table: string): string =>
  (outsideOf(report, all)?.tables.find(({ id }) => id === table)?.rows ?? [])
    .filter(({ total }) => total !== 0)
    .map(({ row, values }) => [row, ...values.map((value) => value ?? '-')].join(' '))
    .join(', ')

const reasons = (lost: number, damaged: number, differ: number) =>
  figures(
    'reissues.reason',
    `lost/marriage ${lost}`,
    `damaged/marriage ${damaged}`,
    `data-differ/marriage ${differ}`,
  )
const january = closed('2026-01', '2026-02-02', reasons(20, 3, 9))
const february = closed('2026-02', '2026-03-02', reasons(18, 7, 6))
const march = closed('2026-03', '2026-04-02', reasons(15, 8, 5))
const quarter = closed('2026-Q1', '2026-04-03', reasons(53, 18, 20))
const asked = (report: ClosedReport, ...before: readonly ClosedReport[]) =>
  rowsTold(report, [report, ...before], 'reissues.reason')

test('[small-cells] a quarter withholds what its months withhold: less the two that told, it would tell the third', () => {
  assert.is(asked(january), 'lost 20 0, damaged - 0, data-differ - 0')
  assert.is(asked(quarter), 'lost 53 0, damaged 18 0, data-differ 20 0')
  assert.is(asked(quarter, january, february, march), 'lost 53 0, damaged - 0, data-differ - 0')
})

test('[small-cells] what came late is a small number in the difference of a quarter and its months', () => {
  const late = closed('2026-Q1', '2026-04-03', reasons(58, 19, 24))
  const months = [closed('2026-01', '2026-02-02', reasons(20, 6, 9)), february, march]
  assert.is(asked(late, ...months), 'lost 58 0, damaged - 0, data-differ - 0')
})

test('[small-cells] a month is not told any more once its quarter has been, and a quarter after its year', () => {
  const after = closed('2026-03', '2026-04-04', march.figures)
  assert.is(outsideOf(after, [january, quarter, after]), null)
  assert.is(publishedWhole(after, [january, quarter, after])?.period.name, '2026-Q1')
  assert.ok(outsideOf(march, [march, quarter]))
  const { period, figures: counted } = after
  assert.is(outsideOf({ period, figures: counted }, [quarter]), null)
  const year = closed('2026', '2027-01-04', quarter.figures)
  assert.is(outsideOf(closed('2026-Q1', '2027-01-05', quarter.figures), [year]), null)
})

test('[small-cells] a year withholds what a month withheld, by way of the quarter and without it', () => {
  const year = closed('2026', '2027-01-04', reasons(200, 80, 90))
  for (const before of [
    [january, february, march, quarter],
    [january, february, march],
  ])
    assert.is(asked(year, ...before), 'lost 200 0, damaged - 0, data-differ - 0')
})

test('[small-cells] a sum that comes out of the difference cannot be withheld, and is named before it leaves', () => {
  const late = closed('2026-Q1', '2026-04-03', reasons(54, 18, 20))
  const told = outsideOf(late, [january, february, march, late])
  assert.equal(told?.givenAway, [{ periods: ['2026-01', '2026-02', '2026-03'], tables: ['reissues.reason'] }])
  assert.equal(outsideOf(quarter, [january, february, march, quarter])?.givenAway, [])
})

test('[small-cells] a month of four is given away by the quarter in which the other two were told', () => {
  const few = closed('2026-02', '2026-03-02', reasons(4, 0, 0))
  const whole = closed('2026-Q1', '2026-04-03', reasons(39, 11, 14))
  assert.equal(outsideOf(whole, [january, few, march, whole])?.givenAway, [
    { periods: ['2026-02'], tables: ['reissues.reason'] },
  ])
})

test('[small-cells] what became of one month’s applications between two reports is withheld where it was few', () => {
  const cohort = (november: number, december: number) =>
    figures(
      'divorces.cohort',
      `2025-11/registered ${november}`,
      `2025-11/not ${30 - november}`,
      `2025-12/registered ${december}`,
      `2025-12/not ${40 - december}`,
    )
  const first = closed('2026-01', '2026-02-02', cohort(8, 10))
  const next = closed('2026-02', '2026-03-02', cohort(11, 19))
  assert.is(rowsTold(first, [first, next], 'divorces.cohort'), '2025-11 8 22, 2025-12 10 30')
  assert.is(rowsTold(next, [first, next], 'divorces.cohort'), '2025-11 - -, 2025-12 - -')
})

test.run()

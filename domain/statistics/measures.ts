import { type Figures, partsOfCell, sumOf } from '../statistics-report/figures.ts'

/** A number that no total adds up to: tenths of a year, of a minute or of a per cent; null where there is nothing. */
export interface Measure {
  readonly id: string
  /** The month of a cohort; empty otherwise. */
  readonly of: string
  readonly tenths: number | null
  /** From how many it was taken: from too few it is not told outside. */
  readonly from: number
  /** The row of a table that it would give away where that row is withheld. */
  readonly row: readonly [table: string, row: string] | null
}

/** Rules.md 9: mean and median age at first marriage by sex, the mean wait, and the rate of each cohort. */
export const measuresOf = (figures: Figures): readonly Measure[] => [
  ...(['man', 'woman'] as const).flatMap((sex) => agesAtFirstMarriage(figures, sex)),
  meanWait(figures),
  ...ratesByCohort(figures),
]

function agesAtFirstMarriage(figures: Figures, sex: string): readonly Measure[] {
  const ages = [...figures]
    .map(([cell, many]) => ({ ...partsOfCell(cell), many }))
    .filter(({ table, column }) => table === 'first-marriages.age' && column === sex)
    .flatMap(({ row, many }) => Array.from({ length: many }, () => Number(row)))
    .toSorted((one, other) => one - other)
  const from = ages.length
  const years = ages.reduce((sum, age) => sum + age, 0)
  const row = ['persons.standing', 'first'] as const
  const middle = ((ages[Math.floor((from - 1) / 2)] ?? 0) + (ages[Math.ceil((from - 1) / 2)] ?? 0)) * 5
  return [
    { id: `first-marriage-age-mean.${sex}`, of: '', tenths: tenthsOf(years, from), from, row },
    { id: `first-marriage-age-median.${sex}`, of: '', tenths: from === 0 ? null : middle, from, row },
  ]
}

function meanWait(figures: Figures): Measure {
  const from = sumOf(figures, 'appointments.wait', { row: 'visits' })
  const minutes = sumOf(figures, 'appointments.wait', { row: 'minutes' })
  return { id: 'appointment-wait-mean', of: '', tenths: tenthsOf(minutes, from), from, row: null }
}

function ratesByCohort(figures: Figures): readonly Measure[] {
  const months = new Set(
    [...figures.keys()]
      .map(partsOfCell)
      .filter(({ table }) => table === 'divorces.cohort')
      .map(({ row }) => row),
  )
  return [...months].sort().map((of) => {
    const accepted = sumOf(figures, 'divorces.cohort', { row: of })
    const registered = sumOf(figures, 'divorces.cohort', { row: of, column: 'registered' })
    const row = ['divorces.cohort', of] as const
    return { id: 'divorce-rate', of, tenths: tenthsOf(registered * 100, accepted), from: accepted, row }
  })
}

const tenthsOf = (sum: number, among: number): number | null =>
  among === 0 ? null : Math.round((sum * 10) / among)

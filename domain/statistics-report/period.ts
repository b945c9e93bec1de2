import { err, ok, type Result } from '../log/result.ts'
import { daysInMonth, type PlainDate, parsePlainDate, partsOf, plainDate } from '../shared/plain-date.ts'

/** What a report is about: a month `2026-05`, a quarter `2026-Q2`, or a year `2026`, both days included. */
export interface ReportPeriod {
  readonly name: string
  readonly of: 'month' | 'quarter' | 'year'
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Reads the name of a period; refuses what is neither month, quarter nor year of the calendar. */
export function reportPeriod(name: string): Result<ReportPeriod, 'form'> {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})))?$/.exec(name)
  if (!match) return err('form')
  const [, year, quarter, month] = match
  const first = quarter ? Number(quarter) * 3 - 2 : Number(month ?? 1)
  const last = quarter ? Number(quarter) * 3 : Number(month ?? 12)
  if (!parsePlainDate(`${year}-${pad(first)}-01`).ok) return err('form')
  const whole = Number(year)
  return ok({
    name,
    of: quarter ? 'quarter' : month ? 'month' : 'year',
    from: plainDate(whole, first, 1),
    to: plainDate(whole, last, daysInMonth(whole, last)),
  })
}

/** Whether a day lies in a period. */
export const isIn = ({ from, to }: ReportPeriod, day: string): boolean => from <= day && day <= to

/** The month of a day, e.g. `2026-05`. */
export const monthOf = (day: PlainDate): string => day.slice(0, 7)

/** The months just before a period, the earliest first. */
export function monthsBefore({ from }: ReportPeriod, many: number): readonly string[] {
  const { year, month } = partsOf(from)
  return Array.from({ length: many }, (_, index) => {
    const months = year * 12 + month - 1 - (many - index)
    return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`
  })
}

/** The month, the quarter and the year of a day, the shortest first. */
export function periodsAround(day: PlainDate): readonly string[] {
  const { year, month } = partsOf(day)
  return [monthOf(day), `${year}-Q${Math.ceil(month / 3)}`, String(year)]
}

const pad = (value: number): string => String(value).padStart(2, '0')

import { daysInMonth, type PlainDate, partsOf, plainDate } from './plain-date.ts'

/** The same day some months later, or the last of that month where it has no such day. */
export function monthsLater(from: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(from)
  const later = year * 12 + month - 1 + months
  const [laterYear, laterMonth] = [Math.floor(later / 12), (later % 12) + 1]
  return plainDate(laterYear, laterMonth, Math.min(day, daysInMonth(laterYear, laterMonth)))
}

import { err, ok, type Result } from '../log/result.ts'

/** A calendar date in Asia/Shanghai, `YYYY-MM-DD`, 1900 to 2199; two of them compare as strings. */
export type PlainDate = `${number}-${number}-${number}`

/** Why a text is no plain date: its form, a day no calendar has, or a year outside 1900–2199. */
export type PlainDateFault = 'form' | 'not-existing' | 'range'

/** The days of the week, Monday 1 to Sunday 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for a year with a 29 February. */
export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** How many days a month (1–12) of a year has; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)

/** Reads `YYYY-MM-DD`; refuses any other form, days that do not exist and years outside 1900–2199. */
export const parsePlainDate = (text: string): Result<PlainDate, PlainDateFault> => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return err('form')
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (day < 1 || day > daysInMonth(year, month)) return err('not-existing')
  if (year < FIRST_YEAR || year > LAST_YEAR) return err('range')
  return ok(text as PlainDate)
}

/** The year, month (1–12) and day (1–31) of a date. */
export const partsOf = (date: PlainDate): { year: number; month: number; day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

/** The date of a year, month and day that are known to exist. */
export const plainDate = (year: number, month: number, day: number): PlainDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate

/** The date a number of days later, or earlier when it is negative. */
export const addDays = (date: PlainDate, days: number): PlainDate => dateOfDay(dayNumber(date) + days)

/** How many days lie from one date to another; negative when the second is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** The day of the week, Monday 1 to Sunday 7. */
export const weekdayOf = (date: PlainDate): Weekday => {
  const sinceMonday = (((dayNumber(date) + 3) % 7) + 7) % 7
  return (sinceMonday + 1) as Weekday
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

// Days since 1970-01-01, counted in years that begin on 1 March, so that the leap day comes last.
const dayNumber = (date: PlainDate): number => {
  const { year, month, day } = partsOf(date)
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

const dateOfDay = (days: number): PlainDate => {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return plainDate(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
}

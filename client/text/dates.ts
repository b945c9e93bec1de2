import { language, type TextKey, t } from './text.ts'

/** A date in full, as law writes it: 2026 年 10 月 12 日. */
export function fullDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  if (language() === 'en') return day
  return `${year} 年 ${month} 月 ${date} 日`
}

/** A date in lists: 10-12. */
export const shortDate = (day: string): string => day.slice(5, 10)

/** The time of an ISO instant, 24 h: 09:57. */
export const timeOf = (at: string): string => at.slice(11, 16)

/** Time when it was today, otherwise the short date. */
export const whenOf = (at: string, today: string): string =>
  at.slice(0, 10) === today ? timeOf(at) : shortDate(at)

/** A date without its year: 10 月 12 日. */
export function yearlessDate(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return language() === 'en' ? day.slice(5) : `${month} 月 ${date} 日`
}

/** The month of a date in short: 11 月, Nov. */
export const monthOf = (day: string): string =>
  language() === 'en'
    ? new Date(`${day}T00:00:00Z`).toLocaleDateString('en', { month: 'short', timeZone: 'UTC' })
    : `${Number(day.slice(5, 7))} 月`

/** The day of the week of a date: 周一. */
export const weekdayOf = (day: string): string =>
  t(`weekday.${new Date(`${day}T00:00:00Z`).getUTCDay()}` as TextKey)

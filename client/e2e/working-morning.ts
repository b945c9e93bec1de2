import { addDays, calendarOf, HOLIDAY_YEARS, type PlainDate, shanghaiDate } from '../../domain/index.ts'
import { instantAt } from '../../sync-server/clock.ts'

/** A morning at half past eight on which the office is open, and how far it lies ahead of now. */
export interface WorkingMorning {
  readonly day: PlainDate
  /** Milliseconds by which server and browsers go ahead. */
  readonly ahead: number
}

/** The next working morning, so that a test of appointments runs at every hour of every day. */
export function nextWorkingMorning(): WorkingMorning {
  const now = new Date()
  const calendar = calendarOf(HOLIDAY_YEARS.map((year) => ({ ...year })) as Parameters<typeof calendarOf>[0])
  let day = addDays(shanghaiDate(instantAt(now)), 1)
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1)
  return { day, ahead: Date.parse(`${day}T08:30:00+08:00`) - now.getTime() }
}

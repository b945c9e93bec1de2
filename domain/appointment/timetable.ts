import { type Row, type RowOf, rowsOf } from '../log/reference.ts'
import { type Calendar, calendarOf } from '../shared/calendar.ts'
import { addDays, type PlainDate, weekdayOf } from '../shared/plain-date.ts'
import { isHours, spansOf } from './hours.ts'
import { hoursTextOn, numberOn, openDay } from './parameters.ts'

/** When an office takes appointments, and how many at once. */
export interface Timetable {
  readonly office: string
  /** Beginnings of the day's slots, as instants, in their order; none on a day on which it is closed. */
  slotsOn(day: PlainDate): readonly string[]
  capacityOn(day: PlainDate): number
  /** How long a slot is. */
  minutesOn(day: PlainDate): number
  isOpenOn(day: PlainDate): boolean
}

/**
 * An office's timetable from the rows at hand: on a working day the hours of its weekday, on a make-up working day
 * those of such days, on a holiday none, unless a row opens the day (全国年节及纪念日放假办法).
 */
export function timetableOf(office: string, rows: readonly Row[]): Timetable {
  const calendar = calendarFrom(rows)
  const minutesOn = (day: PlainDate) => numberOn('appointment-slot-minutes', office, day, rows)
  const begunOn = (day: PlainDate) => beginnings(hoursOn(office, day, rows, calendar), minutesOn(day))
  const slotsOn = (day: PlainDate): readonly string[] =>
    // What began the evening before may go on after midnight.
    [...new Set([...begunOn(addDays(day, -1)).map((minute) => minute - minutesOfDay), ...begunOn(day)])]
      .filter((minute) => 0 <= minute && minute < minutesOfDay)
      .map((minute) => `${day}T${timeOf(minute)}:00+08:00`)
  return {
    office,
    slotsOn,
    minutesOn,
    capacityOn: (day) => numberOn('appointment-capacity', office, day, rows),
    isOpenOn: (day) => slotsOn(day).length > 0,
  }
}

function hoursOn(office: string, day: PlainDate, rows: readonly Row[], calendar: Calendar): string {
  const special = saidOfDay(office, day, rows)
  if (special !== undefined) return special
  const weekday = weekdayOf(day)
  if (!calendar.readAs({ weekendIsRest: false }).isWorkingDay(day)) return 'closed'
  const isMakeUp = weekday >= 6 && calendar.isWorkingDay(day)
  return hoursTextOn(isMakeUp ? 'make-up' : weekday, office, day, rows)
}

/** What rows say of this very day: the office's own before one for all, the newest; contradictions say nothing. */
function saidOfDay(office: string, day: PlainDate, rows: readonly Row[]): string | undefined {
  const said = rowsOf(rows, 'parameter').flatMap(({ body }) => {
    const [of, hours = ''] = body.name === openDay ? String(body.value).split(' ') : []
    return of === day && isHours(hours) && body.from <= day ? [{ ...body, hours }] : []
  })
  const own = said.filter((row) => row.office === office)
  const bearing = own.length > 0 ? own : said.filter((row) => row.office === null)
  const newest = bearing
    .map(({ from }) => from)
    .toSorted()
    .at(-1)
  const [hours, ...others] = new Set(bearing.filter(({ from }) => from === newest).map((row) => row.hours))
  return others.length === 0 ? hours : undefined
}

/** The calendar of the schedules at hand; of two for one year, which nobody can date, the one with more days off. */
function calendarFrom(rows: readonly Row[]): Calendar {
  const years = rowsOf(rows, 'calendar')
    .map(({ body }: Row<RowOf<'calendar'>>) => body)
    .toSorted((one, other) => one.off.length - other.off.length)
  return calendarOf(
    years.map(({ year, paper, off, work }) => ({
      year,
      paper,
      off: off as PlainDate[],
      work: work as PlainDate[],
    })),
  )
}

/** The minutes of the day at which full slots begin, in their order; from 1440 on they are of the next day. */
function beginnings(hours: string, minutes: number): number[] {
  return spansOf(hours).flatMap(({ from, until }) => {
    const many = Math.max(0, Math.floor((until - from) / minutes))
    return Array.from({ length: many }, (_, index) => from + index * minutes)
  })
}

const minutesOfDay = 1440

const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

import { STATUTORY_FEASTS } from './holidays/statutory-feasts.ts'
import { addDays, type PlainDate, partsOf, weekdayOf } from './plain-date.ts'

/** The State Council's holiday schedule (放假安排) of one year, as published. */
export interface HolidayYear {
  readonly year: number
  /** Where the schedule was published. */
  readonly paper: readonly string[]
  /** Days off; may name the last days of the year before. */
  readonly off: readonly PlainDate[]
  /** Make-up working days (调休上班), weekend days on which offices work. */
  readonly work: readonly PlainDate[]
}

/** Readings of Civil Code 203 that offices differ on; both are true unless a bureau says otherwise. */
export interface CalendarSwitches {
  readonly weekendIsRest?: boolean
  readonly makeupIsWork?: boolean
}

/** Which days are working days (工作日) in Asia/Shanghai, and how far that is certain. */
export interface Calendar {
  isWorkingDay(day: PlainDate): boolean
  /** The day itself when it is a working day, else the next one that is. */
  firstWorkingDayFrom(day: PlainDate): PlainDate
  /** Whether the schedule of a year is known. */
  isPublished(year: number): boolean
  /** Whether a schedule still to come may change this day, so that a period ending here is provisional. */
  isProvisional(day: PlainDate): boolean
  /** The same schedules under other readings; what is not named stays as it is. */
  readAs(switches: CalendarSwitches): Calendar
}

/**
 * Civil Code 203 with 全国年节及纪念日放假办法: the calendar made of published schedules.
 * The last row of a year wins, as a corrected schedule does. A year without a row is computed from
 * weekends and the statutory feasts, and every day of it is provisional.
 */
export const calendarOf = (years: readonly HolidayYear[], switches: CalendarSwitches = {}): Calendar => {
  const { weekendIsRest = true, makeupIsWork = true } = switches
  const schedules = new Map(years.map((row) => [row.year, row]))
  const off = new Set([...schedules.values()].flatMap((row) => row.off))
  const work = new Set([...schedules.values()].flatMap((row) => row.work))

  const isPublished = (year: number): boolean => schedules.has(year)
  const isWorkingDay = (day: PlainDate): boolean => {
    if (off.has(day)) return false
    if (work.has(day) && makeupIsWork) return true
    if (weekendIsRest && weekdayOf(day) >= 6) return false
    return isPublished(partsOf(day).year) || !isStatutoryFeast(day)
  }
  const firstWorkingDayFrom = (day: PlainDate): PlainDate => {
    let candidate = day
    while (!isWorkingDay(candidate)) candidate = addDays(candidate, 1)
    return candidate
  }
  const isProvisional = (day: PlainDate): boolean => {
    const { year } = partsOf(day)
    return !isPublished(year) || (isNewYearBridge(day) && !isPublished(year + 1))
  }
  const readAs = (other: CalendarSwitches): Calendar => calendarOf(years, { ...switches, ...other })
  return { isWorkingDay, firstWorkingDayFrom, isPublished, isProvisional, readAs }
}

// A year's schedule may reach back before it: 2019's made 2018-12-29 a working day, 2023's freed 2022-12-31.
const isNewYearBridge = (day: PlainDate): boolean => day.slice(5) >= '12-29'

/** 全国年节及纪念日放假办法 (2024) art. 2: the feasts fixed by law, for a year without a schedule. */
const isStatutoryFeast = (day: PlainDate): boolean => SOLAR_FEASTS.has(day.slice(5)) || LUNAR_FEASTS.has(day)

const SOLAR_FEASTS = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

const LUNAR_FEASTS: ReadonlySet<PlainDate> = new Set(
  STATUTORY_FEASTS.flatMap(({ spring, qingming, dragonBoat, midAutumn }) => [
    ...[-1, 0, 1, 2].map((days) => addDays(spring, days)),
    qingming,
    dragonBoat,
    midAutumn,
  ]),
)

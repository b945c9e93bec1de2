import {
  addDays,
  type Calendar,
  type CoolingOff,
  daysBetween,
  type PlainDate,
  STATUTORY_FEASTS,
} from '../../domain/index.ts'

/** The dates of an application that a timeline shows. */
export type ShownPeriod = Pick<
  CoolingOff,
  'endsOn' | 'opensOn' | 'firstWorkingDay' | 'closesOn' | 'provisional'
> & {
  readonly receivedOn: PlainDate
}

/** One day of the timeline: whether people rest, and why. */
export interface ShownDay {
  readonly on: PlainDate
  /** Days from the receipt. */
  readonly at: number
  /** A weekend, or a feast with the days that were moved to it. */
  readonly rest: 'weekend' | 'feast' | null
  /** A weekend day on which offices work (调休上班). */
  readonly isMakeUp: boolean
}

/** A feast that falls on a day of rest. */
export interface ShownFeast {
  readonly on: PlainDate
  readonly feast: Feast
}

/** The feasts that have names on a timeline. */
export type Feast = 'new-year' | 'spring' | 'qingming' | 'labour' | 'dragon-boat' | 'mid-autumn' | 'national'

/** Days that are drawn behind the last of the second period. */
const daysAfter = 3

/** 民法典 第一千零七十七条: both periods are of 30 days before they are moved to a working day. */
const periodInDays = 30

/** Every day from the receipt to a little behind the end of the second period. */
export function daysShown({ receivedOn, closesOn }: ShownPeriod, calendar: Calendar): readonly ShownDay[] {
  const count = daysBetween(receivedOn, closesOn) + 1 + daysAfter
  return Array.from({ length: count }, (_, at): ShownDay => {
    const on = addDays(receivedOn, at)
    const isWeekend = isAtWeekend(on)
    if (calendar.isWorkingDay(on)) return { on, at, rest: null, isMakeUp: isWeekend }
    return { on, at, rest: isWeekend && !isInFeast(on, calendar) ? 'weekend' : 'feast', isMakeUp: false }
  })
}

/** Saturday or Sunday. */
export const isAtWeekend = (on: PlainDate): boolean => {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** A weekend belongs to a feast when the rest goes on through a weekday beside it. */
function isInFeast(on: PlainDate, calendar: Calendar): boolean {
  return [-1, 1].some((step) => {
    let day = on
    while (!calendar.isWorkingDay(day)) {
      if (!isAtWeekend(day)) return true
      day = addDays(day, step)
    }
    return false
  })
}

/** The feasts among the days of rest, by name. */
export function feastsAmong(days: readonly ShownDay[]): readonly ShownFeast[] {
  return days.flatMap(({ on, rest }) => {
    const feast = rest === null ? undefined : feastOn(on)
    return feast ? [{ on, feast }] : []
  })
}

const solarFeasts: Readonly<Record<string, Feast>> = {
  '01-01': 'new-year',
  '05-01': 'labour',
  '10-01': 'national',
}

function feastOn(on: PlainDate): Feast | undefined {
  const lunar = STATUTORY_FEASTS.find(({ spring }) => spring.slice(0, 4) === on.slice(0, 4))
  switch (on) {
    case lunar?.spring:
      return 'spring'
    case lunar?.qingming:
      return 'qingming'
    case lunar?.dragonBoat:
      return 'dragon-boat'
    case lunar?.midAutumn:
      return 'mid-autumn'
    default:
      return solarFeasts[on.slice(5)]
  }
}

/** The thirtieth day of each period as counted, where it was moved to a working day; null where it was not. */
export function movedFrom({ receivedOn, endsOn, closesOn }: ShownPeriod) {
  const first = addDays(receivedOn, periodInDays)
  const second = addDays(endsOn, periodInDays)
  return { first: first === endsOn ? null : first, second: second === closesOn ? null : second }
}

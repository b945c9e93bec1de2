import type { Calendar, CalendarSwitches } from '../shared/calendar.ts'
import { addDays, type PlainDate } from '../shared/plain-date.ts'

/** The dates of one divorce application (离婚登记申请), from its receipt to its deemed withdrawal. */
export interface CoolingOff {
  /** Last day of the cooling-off period (离婚冷静期): until its close of business either party may withdraw. */
  readonly endsOn: PlainDate
  /** First calendar day of the second period, in which the divorce may be registered. */
  readonly opensOn: PlainDate
  /** First working day of the second period. */
  readonly firstWorkingDay: PlainDate
  /** Last day to register; from the next day the application is deemed withdrawn (视为撤回). */
  readonly closesOn: PlainDate
  /** True while a holiday schedule still to come may move a date. */
  readonly provisional: boolean
}

/** Readings that offices differ on; each is true unless a bureau says otherwise. */
export interface CoolingOffSwitches extends CalendarSwitches {
  /** Whether the first period, too, ends on a working day. */
  readonly rollFirst?: boolean
}

const PERIOD_IN_DAYS = 30

/**
 * Civil Code 1077, 201 and 203, 民发〔2020〕116号: both periods of 30 days, counted in calendar dates from
 * the day after the receipt and from the day after the first period's end.
 */
export const coolingOff = (
  receivedOn: PlainDate,
  calendar: Calendar,
  switches: CoolingOffSwitches = {},
): CoolingOff => {
  const { rollFirst = true, ...readings } = switches
  const days = calendar.readAs(readings)
  const lastOfFirst = addDays(receivedOn, PERIOD_IN_DAYS)
  const endsOn = rollFirst ? days.firstWorkingDayFrom(lastOfFirst) : lastOfFirst
  const opensOn = addDays(endsOn, 1)
  const firstWorkingDay = days.firstWorkingDayFrom(opensOn)
  const closesOn = days.firstWorkingDayFrom(addDays(endsOn, PERIOD_IN_DAYS))
  const rolled = [...(rollFirst ? [endsOn] : []), firstWorkingDay, closesOn]
  return { endsOn, opensOn, firstWorkingDay, closesOn, provisional: rolled.some(days.isProvisional) }
}

/** 民发〔2020〕116号: from 00:00 of this day the application is deemed withdrawn (视为撤回). */
export const deemedWithdrawnFrom = ({ closesOn }: CoolingOff): PlainDate => addDays(closesOn, 1)

/**
 * Rules.md 1.8, K5: what binds once a schedule has moved the dates of a printed receipt. Neither period ends before
 * the day that was printed, nor before the day that the law gives. `calendar` is read as the office reads it.
 */
export const neverShortened = (printed: CoolingOff, legal: CoolingOff, calendar: Calendar): CoolingOff => {
  const endsOn = later(printed.endsOn, legal.endsOn)
  const opensOn = addDays(endsOn, 1)
  return {
    endsOn,
    opensOn,
    firstWorkingDay: calendar.firstWorkingDayFrom(opensOn),
    closesOn: later(printed.closesOn, legal.closesOn),
    provisional: legal.provisional,
  }
}

const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other)

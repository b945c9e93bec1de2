import type { Calendar } from '../shared/calendar.ts'
import { addDays, daysBetween, type PlainDate, weekdayOf } from '../shared/plain-date.ts'
import { deemedWithdrawnFrom } from './cooling-off.ts'
import { fromReceiptToRegistration } from './from-receipt.ts'
import { stageOf } from './stage.ts'
import { periodOf } from './stage-on-day.ts'
import type { DivorceState } from './state.ts'

/** A day on which something about a waiting application begins or ends. */
export interface Deadline {
  readonly what: 'withdrawal-ends' | 'window-opens' | 'window-closes' | 'deemed-withdrawn'
  readonly on: PlainDate
  /** From the day asked about: 0 today, negative once it is past. */
  readonly inDays: number
  /** Whether a schedule still to come may move it. */
  readonly provisional: boolean
}

/** The days of an application that waits, in their order, those already past included; none for any other case. */
export function deadlinesOf(state: DivorceState, day: PlainDate, calendar?: Calendar): readonly Deadline[] {
  const stage = stageOf(state)
  const period = periodOf(state, calendar)
  if (!period || !fromReceiptToRegistration.some((each) => each === stage)) return []
  const { endsOn, firstWorkingDay, closesOn, provisional } = period
  const deadline = (what: Deadline['what'], on: PlainDate): Deadline => ({
    what,
    on,
    inDays: daysBetween(day, on),
    provisional,
  })
  return [
    deadline('withdrawal-ends', endsOn),
    deadline('window-opens', firstWorkingDay),
    deadline('window-closes', closesOn),
    deadline('deemed-withdrawn', deemedWithdrawnFrom(period)),
  ]
}

/** Whether a day lies in the week (Monday to Sunday) of another, for the day list: “closes this week”. */
export function isInWeekOf(day: PlainDate, other: PlainDate): boolean {
  const monday = addDays(other, 1 - weekdayOf(other))
  return monday <= day && day <= addDays(monday, 6)
}

import { agreed } from '../log/slot.ts'
import type { Calendar } from '../shared/calendar.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import type { CoolingOff } from './cooling-off.ts'
import { fromReceiptToRegistration } from './from-receipt.ts'
import { periodsBy } from './period.ts'
import { stageOf } from './stage.ts'
import type { DivorceState, Stage } from './state.ts'

/** What an application is on a day between its receipt and its end; it follows from the day and is never an act. */
export const stagesOfDays = [
  /** 离婚冷静期: either party may withdraw, nothing is registered. */
  'cooling-off',
  /** The last day on which a withdrawal is taken. */
  'last-day-of-withdrawal',
  /** The second period: both may come for the divorce. */
  'issue-window',
  'last-day-of-window',
  /** 视为撤回 */
  'deemed-withdrawn',
] as const
export type StageOfDay = (typeof stagesOfDays)[number]

const isWaiting = (stage: Stage): boolean => fromReceiptToRegistration.some((each) => each === stage)

/** The periods that bind an application: those printed, and longer ones where the calendar gives them. */
export function periodOf(state: DivorceState, calendar?: Calendar): CoolingOff | null {
  const printed = agreed(state.printedPeriod)
  if (!printed) return null
  return (calendar && periodsBy(printed, calendar)?.binding) ?? printed
}

/**
 * Where a case stands at a day: by its acts, and while it waits by the day. A visit that led to no registration by the
 * end of the window leaves the application deemed withdrawn like any other. Without a calendar the printed dates count.
 */
export function stageOn(state: DivorceState, day: PlainDate, calendar?: Calendar): Stage | StageOfDay {
  const stage = stageOf(state)
  const period = periodOf(state, calendar)
  if (!isWaiting(stage) || !period) return stage
  if (day > period.closesOn) return 'deemed-withdrawn'
  if (stage !== 'waiting') return stage
  if (day < period.endsOn) return 'cooling-off'
  if (day === period.endsOn) return 'last-day-of-withdrawal'
  return day === period.closesOn ? 'last-day-of-window' : 'issue-window'
}

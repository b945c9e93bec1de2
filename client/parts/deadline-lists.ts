import { addDays, isInWeekOf, type PlainDate } from '../../domain/index.ts'
import type { CaseSummary } from '../state/desk.ts'
import type { ShownPeriod } from './cooling-days.ts'

/** What about an application falls on this day or in this week. */
export type Due =
  | 'window-closes.today'
  | 'withdrawal-ends.today'
  | 'window-opens.today'
  | 'window-closes'
  | 'withdrawal-ends'
  | 'window-opens'
  | 'deemed-withdrawn'

/** A waiting application and what is due about it. */
export interface DueCase {
  readonly row: CaseSummary
  readonly due: Due
  /** The day it is about. */
  readonly on: PlainDate
  readonly period: ShownPeriod
}

/** The most pressing first. */
const order: readonly Due[] = [
  'window-closes.today',
  'withdrawal-ends.today',
  'window-opens.today',
  'window-closes',
  'withdrawal-ends',
  'window-opens',
  'deemed-withdrawn',
]

const ended: ReadonlySet<string> = new Set(['withdrawn', 'terminated', 'contested'])

/** Whose period ends today, whose window opens or closes this week, and what was deemed withdrawn and is not filed. */
export const dueCases = (rows: readonly CaseSummary[], today: PlainDate): readonly DueCase[] =>
  rows
    .flatMap((row): DueCase[] => {
      const { period, registeredOn, stage, isOpen } = row
      if (!period || !isOpen || registeredOn !== null || ended.has(stage)) return []
      const shown: ShownPeriod = { ...period, opensOn: addDays(period.endsOn, 1) }
      const found = dueOn(shown, today)
      return found ? [{ row, period: shown, ...found }] : []
    })
    .toSorted(
      (one, other) =>
        order.indexOf(one.due) - order.indexOf(other.due) ||
        (one.on < other.on ? -1 : Number(one.on > other.on)),
    )

function dueOn(
  { endsOn, firstWorkingDay, closesOn }: ShownPeriod,
  today: PlainDate,
): { due: Due; on: PlainDate } | undefined {
  if (today > closesOn) return { due: 'deemed-withdrawn', on: addDays(closesOn, 1) }
  if (today === closesOn) return { due: 'window-closes.today', on: closesOn }
  if (today === endsOn) return { due: 'withdrawal-ends.today', on: endsOn }
  if (today === firstWorkingDay) return { due: 'window-opens.today', on: firstWorkingDay }
  if (isInWeekOf(closesOn, today)) return { due: 'window-closes', on: closesOn }
  if (today < endsOn && isInWeekOf(endsOn, today)) return { due: 'withdrawal-ends', on: endsOn }
  return today < firstWorkingDay && isInWeekOf(firstWorkingDay, today)
    ? { due: 'window-opens', on: firstWorkingDay }
    : undefined
}

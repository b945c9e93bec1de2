import { instantMillis } from '../shared/instant.ts'
import type { PlainDate } from '../shared/plain-date.ts'

/** When something took effect in law: to the day, and to the minute where it was done before a registrar here. */
export interface Moment {
  readonly on: PlainDate
  readonly at: string | null
}

/**
 * Rules.md O2: whether one moment is after another by legal time. What is only known to the day counts from the
 * beginning of that day, so that a judgment in force today is before a marriage of today.
 */
export function isAfter(one: Moment, other: Moment): boolean {
  if (one.on !== other.on) return one.on > other.on
  if (one.at && other.at) return instantMillis(one.at) > instantMillis(other.at)
  return one.at !== null && other.at === null
}

/** Before everything that has a place in time is sorted: the earlier first. */
export const byMoment = (one: Moment, other: Moment): number =>
  isAfter(one, other) ? 1 : isAfter(other, one) ? -1 : 0

import { type ParameterValue, parameterOn } from '../log/parameter-row.ts'
import type { Row } from '../log/reference.ts'
import type { Weekday } from '../shared/plain-date.ts'
import { isHours } from './hours.ts'
import type { ChannelName } from './matters.ts'

/**
 * What an office says about its appointments, as dated parameter rows. No law fixes any of it [UNSURE], so that each
 * value holds only where neither the office nor the bureau has set another.
 */
const workingHours = '09:00-12:00,13:30-17:00'

/** The parameters of a weekday's opening hours, Monday first; hours are `09:00-12:00,13:30-17:00` or `closed`. */
const weekdays = [
  'appointment-hours-monday',
  'appointment-hours-tuesday',
  'appointment-hours-wednesday',
  'appointment-hours-thursday',
  'appointment-hours-friday',
  'appointment-hours-saturday',
  'appointment-hours-sunday',
] as const

const defaults = {
  'appointment-hours-monday': workingHours,
  'appointment-hours-tuesday': workingHours,
  'appointment-hours-wednesday': workingHours,
  'appointment-hours-thursday': workingHours,
  'appointment-hours-friday': workingHours,
  'appointment-hours-saturday': 'closed',
  'appointment-hours-sunday': 'closed',
  /** A make-up working day (调休上班) on a weekend. */
  'appointment-hours-make-up-day': workingHours,
  'appointment-slot-minutes': 30,
  /** How many couples in one slot. */
  'appointment-capacity': 2,
  'appointment-days-ahead': 30,
  /** Minutes after its beginning from which an empty slot may be given up. */
  'appointment-grace-minutes': 15,
  /** The public site comes later; a row opens it. */
  'appointment-channel-web': 'closed',
  'appointment-channel-wechat': 'closed',
  'appointment-channel-telephone': 'open',
  'appointment-channel-on-site': 'open',
} as const satisfies Record<string, ParameterValue>

/** Names a parameter of appointments. */
export type AppointmentParameter = keyof typeof defaults

/** Opens or closes one day, whatever weekday or holiday it is: `2026-10-01 09:00-12:00`, `2026-05-20 closed`. */
export const openDay = 'appointment-open-day'

/** All names of rows that an act about an appointment may rest on. */
export const appointmentParameters: readonly string[] = [...Object.keys(defaults), openDay]

/** Minutes that a slot has at most. */
export const longestSlot = 240

const limits = {
  'appointment-slot-minutes': [5, longestSlot],
  'appointment-capacity': [0, 999],
  'appointment-days-ahead': [0, 366],
  'appointment-grace-minutes': [0, 240],
} as const satisfies Partial<Record<AppointmentParameter, readonly [number, number]>>

/** A whole number set for an office on a day; what is none, or out of all reason, counts for nothing. */
export function numberOn(
  name: keyof typeof limits,
  office: string,
  day: string,
  rows: Iterable<Row>,
): number {
  const set = parameterOn(name, office, day, rows)
  const [least, most] = limits[name]
  return typeof set === 'number' && Number.isSafeInteger(set) && least <= set && set <= most
    ? set
    : defaults[name]
}

/** The hours of a weekday, or of a make-up working day, as they are written. */
export function hoursTextOn(
  weekday: Weekday | 'make-up',
  office: string,
  day: string,
  rows: Iterable<Row>,
): string {
  const name = weekday === 'make-up' ? 'appointment-hours-make-up-day' : weekdays[weekday - 1]
  const known = name ?? 'appointment-hours-monday'
  const set = parameterOn(known, office, day, rows)
  return typeof set === 'string' && isHours(set) ? set : defaults[known]
}

/** Standard 6.1.1: whether a channel takes appointments on a day. */
export function channelIsOpen(
  channel: ChannelName,
  office: string,
  day: string,
  rows: Iterable<Row>,
): boolean {
  const name = `appointment-channel-${channel}` as const
  return (parameterOn(name, office, day, rows) ?? defaults[name]) === 'open'
}

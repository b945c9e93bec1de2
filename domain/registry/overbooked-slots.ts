import type { AppointmentAct } from '../appointment/action.ts'
import { appointment } from '../appointment/kind.ts'
import { type Booking, bookingOf, slotClashes } from '../appointment/slots.ts'
import { timetableOf } from '../appointment/timetable.ts'
import type { Act, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import type { Row } from '../log/reference.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'

/** The slot that an appointment holds; null for another kind of case, and while it holds none. */
export const bookingIn = (id: CaseId, log: Log<Act>): Booking | null =>
  kindNameOf(log) === 'appointment'
    ? bookingOf(id, fold(appointment, log as Log<AppointmentAct>).state)
    : null

/**
 * DB 6101/T 3163—2023 4.5, 6.1.1; rules.md K21: machines without a line gave one slot to more than the office can see.
 * The earlier confirmations keep it; who has to be rung up and moved is told. Rows say how many an office can see;
 * without any nothing is said. Whose day is over is not moved any more, whether they came or not.
 */
export function overbookedSlots(
  held: HeldCases,
  rows: Iterable<Row>,
  today: PlainDate | null = null,
): readonly Conflict[] {
  const bookings = [...held]
    .flatMap(([id, log]) => bookingIn(id, log) ?? [])
    .filter(({ slot }) => today === null || shanghaiDate(slot) >= today)
  const known = [...rows]
  if (bookings.length < 2 || known.length === 0) return []
  const timetables = new Map(
    [...new Set(bookings.map(({ office }) => office))].map((office) => [office, timetableOf(office, known)]),
  )
  return slotClashes(
    bookings,
    (office, slot) => timetables.get(office)?.capacityOn(shanghaiDate(slot)) ?? 0,
    (office, slot) => timetables.get(office)?.minutesOn(shanghaiDate(slot)) ?? 1,
  ).map(({ office, slot, capacity, stand, move }) => ({
    code: 'K21',
    key: `K21 ${office} ${slot}`,
    cases: [...stand, ...move].map((booking) => booking.case),
    acts: [...stand, ...move].map(({ act }) => act),
    facts: {
      slot: slot.slice(0, 16).replace('T', ' '),
      capacity,
      booked: stand.length + move.length,
      offices: [...stand, ...move].map((booking) => booking.office),
      times: [...stand, ...move].map(({ confirmedAt }) => confirmedAt),
      move: move.map((booking) => booking.case),
    },
  }))
}

import { type Accessor, createMemo } from 'solid-js'
import {
  addDays,
  appointmentsIn,
  bookingsIn,
  type HeldCases,
  offersFor,
  type PlainDate,
  type SlotClash,
  slotClashes,
  type Timetable,
  timetableOf,
} from '../../../domain/index.ts'
import type { CaseSummary, Desk } from '../../state/desk.ts'
import { createHeldCases } from '../../state/held-cases.ts'
import { type Booked, bookedAt } from './slot-board.ts'

/** What this machine knows of the office's appointments. */
export interface OfficeBoard {
  readonly held: Accessor<HeldCases>
  /** False until everything that is held has been read: nothing is confirmed before. */
  readonly isRead: Accessor<boolean>
  readonly today: Accessor<PlainDate>
  readonly timetable: Accessor<Timetable>
  readonly booked: Accessor<readonly Booked[]>
  /** Slots that machines without a line gave to too many, with the slot that is offered to each who has to move. */
  readonly clashes: Accessor<readonly (SlotClash & { readonly offers: ReturnType<typeof offersFor> })[]>
}

/** Follows the appointments of the clerk's own office, as far as they are held here. */
export function createOfficeBoard(desk: Desk): OfficeBoard {
  const { office } = desk.clerk
  const today = createMemo(() => desk.now().slice(0, 10) as PlainDate)
  const held = createHeldCases(desk, (row) => isAppointmentFrom(addDays(today(), -1), row))
  const timetable = createMemo(() => timetableOf(office, [...desk.reference().values()]))
  const known = createMemo((): HeldCases => held() ?? new Map())
  const booked = createMemo(() => bookedAt(office, today(), appointmentsIn(known()), timetable()))
  const clashes = createMemo(() => {
    const own = bookingsIn(known()).filter((booking) => booking.office === office && booking.slot >= today())
    const dayOf = (slot: string) => slot.slice(0, 10) as PlainDate
    return slotClashes(
      own,
      (_office, slot) => timetable().capacityOn(dayOf(slot)),
      (_office, slot) => timetable().minutesOn(dayOf(slot)),
    ).map((clash) => ({ ...clash, offers: offersFor(clash, timetable(), own) }))
  })
  return { held: known, isRead: () => held() !== undefined, today, timetable, booked, clashes }
}

/** An appointment whose day is not long over. */
const isAppointmentFrom = (day: PlainDate, { kind, slot }: CaseSummary): boolean =>
  kind === 'appointment' && (slot === null || slot.slice(0, 10) >= day)

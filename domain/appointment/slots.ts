import type { ActionId, CaseId } from '../log/action.ts'
import { groupedBy } from '../log/grouping.ts'
import { instantMillis, shanghaiDate } from '../shared/instant.ts'
import { partyIds } from '../shared/person.ts'
import { addDays, type PlainDate } from '../shared/plain-date.ts'
import type { MatterName } from './matters.ts'
import { confirmedBy, holdsSlot, isOver, stageOf, stageOn } from './stage.ts'
import { type AppointmentState, requestOf } from './state.ts'
import type { Timetable } from './timetable.ts'

/** One confirmed appointment as the others see it. */
export interface Booking {
  readonly case: CaseId
  readonly office: string
  /** Beginning of the slot. */
  readonly slot: string
  /** Legal time of the confirmation, and the act. */
  readonly confirmedAt: string
  readonly act: ActionId
}

/** More confirmed appointments in one slot than the office can see (rules.md K21). */
export interface SlotClash {
  readonly office: string
  readonly slot: string
  readonly capacity: number
  /** Those who keep the slot, by the time of their confirmation. */
  readonly stand: readonly Booking[]
  /** Those to whom the next free slot is offered. */
  readonly move: readonly Booking[]
}

/** The slot that an appointment holds; null while it holds none. */
export function bookingOf(id: CaseId, state: AppointmentState): Booking | null {
  const confirmed = confirmedBy(state)
  const office = requestOf(state)?.office
  if (!confirmed || !office || !holdsSlot(stageOf(state))) return null
  return { case: id, office, slot: confirmed.value.slot, confirmedAt: confirmed.at, act: confirmed.by }
}

/**
 * Rules.md K21: slots that machines without a line confirmed to too many. The earlier confirmation keeps the slot;
 * of two at one moment the earlier case, which is as good as any, since an appointment decides nothing in law. Where
 * slots have become longer since some were given, those clash that overlap.
 */
export function slotClashes(
  bookings: Iterable<Booking>,
  capacityOf: (office: string, slot: string) => number,
  minutesOf: (office: string, slot: string) => number = () => 1,
): readonly SlotClash[] {
  return [...groupedBy(bookings, ({ office }) => office)]
    .flatMap(([office, atOffice]) => {
      const timed = atOffice.map((booking): Timed => {
        const from = instantMillis(booking.slot)
        return { booking, from, until: from + minutesOf(office, booking.slot) * 60_000 }
      })
      const { stand, move } = inTheirOrder(timed, (slot) => capacityOf(office, slot))
      return [...groupedBy(move, ({ booking }) => booking.slot)].map(([slot, moved]) => ({
        office,
        slot,
        capacity: capacityOf(office, slot),
        stand: moved[0] ? near(moved[0], stand).map(({ booking }) => booking) : [],
        move: moved.map(({ booking }) => booking),
      }))
    })
    .toSorted((one, other) => (`${one.office} ${one.slot}` < `${other.office} ${other.slot}` ? -1 : 1))
}

/** A booking with the time for which it takes a desk, in milliseconds. */
interface Timed {
  readonly booking: Booking
  readonly from: number
  readonly until: number
}

/** Who stands and who has to move, when each in turn gets a desk that is free for the whole of the slot. */
function inTheirOrder(timed: readonly Timed[], capacityOf: (slot: string) => number) {
  const stand: Timed[] = []
  const move: Timed[] = []
  const byDay = new Map<string, Timed[]>()
  const queue = timed.toSorted((one, other) => byConfirmation(one.booking, other.booking))
  for (const each of queue) {
    const day = shanghaiDate(each.booking.slot)
    const around = near(
      each,
      [addDays(day, -1), day, addDays(day, 1)].flatMap((one) => byDay.get(one) ?? []),
    )
    const atOnce = (moment: number) =>
      around.filter(({ from, until }) => from <= moment && moment < until).length
    const most = Math.max(...[each, ...around].map(({ from }) => atOnce(Math.max(from, each.from))))
    if (most >= capacityOf(each.booking.slot)) {
      move.push(each)
      continue
    }
    stand.push(each)
    byDay.set(day, [...(byDay.get(day) ?? []), each])
  }
  return { stand, move }
}

/** Those that are in at the same time. */
const near = ({ from, until }: Timed, all: readonly Timed[]): readonly Timed[] =>
  all.filter((other) => other.from < until && from < other.until)

/** How many of them are in at some time of a slot that is so many minutes long. */
export function takenIn(office: string, slot: string, bookings: Iterable<Booking>, minutes = 1): number {
  const from = instantMillis(slot)
  return [...bookings].filter(
    (booking) => booking.office === office && Math.abs(instantMillis(booking.slot) - from) < minutes * 60_000,
  ).length
}

/**
 * The first slot after a moment in which the office has room, `days` days ahead at most; null when there is none.
 */
export function nextFreeSlot(
  after: string,
  timetable: Timetable,
  bookings: Iterable<Booking>,
  days = 60,
): string | null {
  const all = [...bookings]
  const from = shanghaiDate(after)
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const day = addDays(from, ahead)
    const capacity = timetable.capacityOn(day)
    const free = timetable
      .slotsOn(day)
      .find(
        (slot) =>
          isAfter(slot, after) && takenIn(timetable.office, slot, all, timetable.minutesOn(day)) < capacity,
      )
    if (free) return free
  }
  return null
}

/** Rules.md K21: to each who has to move a slot of his own, the next that is free, none offered twice. */
export function offersFor(
  { office, slot, move }: SlotClash,
  timetable: Timetable,
  bookings: Iterable<Booking>,
): readonly { readonly case: CaseId; readonly slot: string | null }[] {
  const taken = [...bookings].filter((booking) => !move.some((moved) => moved.case === booking.case))
  return move.map((booking) => {
    const offer = nextFreeSlot(slot, timetable, taken)
    if (offer) taken.push({ ...booking, office, slot: offer })
    return { case: booking.case, slot: offer }
  })
}

/** Who asks for an appointment, for what, and when; `but` is the appointment itself. */
export interface Asked {
  readonly matter: MatterName
  readonly numbers: readonly string[]
  readonly on: PlainDate
  readonly but?: CaseId
}

/**
 * Rules.md 2.7: the open appointments of one of these persons for the same matter; there may be none before another
 * is confirmed. Numbers are compared as they were written down.
 */
export function openFor(
  { matter, numbers, on, but }: Asked,
  appointments: Iterable<readonly [CaseId, AppointmentState]>,
): readonly CaseId[] {
  const asked = new Set(numbers.map(asCompared))
  return [...appointments].flatMap(([id, state]) => {
    const request = requestOf(state)
    if (id === but || request?.matter !== matter || isOver(stageOn(state, on))) return []
    const theirs = partyIds.flatMap((party) => request.parties[party]?.document.number ?? [])
    return theirs.some((number) => asked.has(asCompared(number))) ? [id] : []
  })
}

const asCompared = (number: string): string => number.trim().toUpperCase()

const byConfirmation = (one: Booking, other: Booking): number =>
  instantMillis(one.confirmedAt) - instantMillis(other.confirmedAt) || (one.case < other.case ? -1 : 1)

const isAfter = (slot: string, moment: string): boolean => instantMillis(slot) > instantMillis(moment)

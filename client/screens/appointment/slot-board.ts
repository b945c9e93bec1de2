import {
  type AppointmentStage,
  type AppointmentState,
  addDays,
  appointmentRequestOf,
  appointmentSlotOf,
  appointmentStageOn,
  bookingOf,
  type CaseId,
  holdsSlot,
  instantMillis,
  type PlainDate,
  type Timetable,
} from '../../../domain/index.ts'

/** One appointment as the board has it: who, when, and where it stands today. */
export interface Booked {
  readonly id: CaseId
  readonly state: AppointmentState
  readonly slot: string
  readonly stage: AppointmentStage
  /** Whether the slot is theirs. */
  readonly isHolding: boolean
}

/** One slot of a day, with everybody who has it or has asked for it. */
export interface BoardSlot {
  readonly slot: string
  readonly capacity: number
  readonly taken: number
  /** Room is left, and it has not begun. */
  readonly isFree: boolean
  readonly appointments: readonly Booked[]
}

type Appointments = Iterable<readonly [CaseId, AppointmentState]>

/** The appointments of an office that are still of interest: those that somebody has or asked for. */
export function bookedAt(
  office: string,
  today: PlainDate,
  appointments: Appointments,
  { isOpenOn }: Pick<Timetable, 'isOpenOn'>,
): readonly Booked[] {
  return [...appointments].flatMap(([id, state]) => {
    const slot = appointmentSlotOf(state)
    if (!slot || appointmentRequestOf(state)?.office !== office) return []
    const stage = appointmentStageOn(state, today, isOpenOn)
    return [{ id, state, slot, stage, isHolding: bookingOf(id, state) !== null && holdsSlot(stage) }]
  })
}

/** The slots of a day, also those outside the hours in which somebody has been booked nevertheless. */
export function boardOf(
  day: PlainDate,
  timetable: Timetable,
  booked: readonly Booked[],
  now: string,
): readonly BoardSlot[] {
  const ofDay = booked.filter(({ slot, stage }) => slot.startsWith(day) && isShown(stage))
  const slots = new Set([...timetable.slotsOn(day), ...ofDay.map(({ slot }) => slot)])
  const capacity = timetable.capacityOn(day)
  return [...slots].toSorted().map((slot): BoardSlot => {
    const appointments = ofDay
      .filter((each) => each.slot === slot)
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    const taken = appointments.filter(({ isHolding }) => isHolding).length
    const isOpen = timetable.slotsOn(day).includes(slot)
    const isAhead = instantMillis(slot) > instantMillis(now)
    return { slot, capacity, taken, isFree: isOpen && isAhead && taken < capacity, appointments }
  })
}

/** How far the lists of days go; whether a slot is given so far ahead the rules say. */
export const daysListed = 30

/** A day of the list: how many slots it has room in. */
export interface BoardDay {
  readonly day: PlainDate
  readonly booked: number
  readonly free: number
}

/** The days on which the office takes appointments, from today on. */
export function openDays(
  today: PlainDate,
  timetable: Timetable,
  booked: readonly Booked[],
  now: string,
  ahead: number,
): readonly BoardDay[] {
  return Array.from({ length: ahead + 1 }, (_, index) => addDays(today, index))
    .map((day) => {
      const slots = boardOf(day, timetable, booked, now)
      const free = slots.reduce((sum, each) => sum + (each.isFree ? each.capacity - each.taken : 0), 0)
      return { day, free, booked: slots.reduce((sum, each) => sum + each.taken, 0) }
    })
    .filter(({ day, booked }) => timetable.isOpenOn(day) || booked > 0)
}

/** What is cancelled or rejected leaves the board; who did not come stays on it. */
const isShown = (stage: AppointmentStage): boolean =>
  stage !== 'cancelled' && stage !== 'rejected' && stage !== 'expired'

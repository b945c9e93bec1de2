import type { AppointmentAct, AppointmentActOf } from '../appointment/action.ts'
import { appointment } from '../appointment/kind.ts'
import { type Asked, type Booking, bookingOf, openFor, takenIn } from '../appointment/slots.ts'
import type { AppointmentState } from '../appointment/state.ts'
import type { CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'

/** The appointments among the cases held, each as it stands. */
export const appointmentsIn = (held: HeldCases): (readonly [CaseId, AppointmentState])[] =>
  [...held].flatMap(([id, log]) =>
    kindNameOf(log) === 'appointment'
      ? [[id, fold(appointment, log as Log<AppointmentAct>).state] as const]
      : [],
  )

/** The slots that are given, as far as the cases held tell (rules.md K21: another machine may have given more). */
export const bookingsIn = (held: HeldCases): readonly Booking[] =>
  appointmentsIn(held).flatMap(([id, state]) => bookingOf(id, state) ?? [])

/** What a machine knows of the other appointments when it gives a slot: what `confirm` and `reschedule` carry. */
export function lookUpSlot(
  held: HeldCases,
  slot: Pick<Booking, 'office' | 'slot'>,
  asked: Asked,
): AppointmentActOf<'confirm'>['lookUp'] {
  const others = bookingsIn(held).filter((booking) => booking.case !== asked.but)
  const open = openFor(asked, appointmentsIn(held))
  return { taken: takenIn(slot.office, slot.slot, others), open: open.slice(0, 20) }
}

import type { AppointmentAct } from '../appointment/action.ts'
import { appointment } from '../appointment/kind.ts'
import { matters } from '../appointment/matters.ts'
import { isOver, stageOf } from '../appointment/stage.ts'
import { latest, requestOf, slotOf } from '../appointment/state.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import type { PartyId } from '../shared/person.ts'

/** What lists show of an appointment: who comes, when, and where it stands by its acts; the day adds the rest. */
export function appointmentSummary(log: Log<AppointmentAct>) {
  const { state } = fold(appointment, log)
  const request = requestOf(state)
  const stage = stageOf(state)
  const each = (value: (party: PartyId) => string | undefined) => ({
    man: value('man') ?? '',
    woman: value('woman') ?? '',
  })
  return {
    kind: 'appointment' as const,
    stage,
    variant: request ? matters[request.matter].variant : null,
    names: each((party) => request?.parties[party]?.name),
    numbers: each((party) => request?.parties[party]?.document.number),
    ticket: latest(state.checkIn)?.value.ticket ?? null,
    slot: slotOf(state) ?? null,
    isOpen: !isOver(stage),
  }
}

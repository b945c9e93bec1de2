import { shanghaiDate } from '../shared/instant.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { type AppointmentStage, type AppointmentState, latest, slotOf, stages } from './state.ts'

/**
 * Where an appointment stands by its acts. That they came is a fact and stands before anything that was written
 * beside it; otherwise the latest legal time counts (rules.md O4), and of the same moment what lies further on.
 */
export function stageOf({ stage }: AppointmentState): AppointmentStage {
  const last = stage
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  const said = stage.map(({ value, at }) => ({ to: value.to, counts: at === last || isFact(value.to) }))
  return said
    .filter(({ counts }) => counts)
    .map(({ to }) => to)
    .reduce(further, 'draft')
}

/**
 * Where it stands on a day: nobody came to a confirmed slot whose day is over, `no-show`; a slot that was never
 * confirmed, on a day the office turned out to be closed, or after which no case was opened, is `expired`. Never
 * written, so that a check-in which arrives late still counts.
 */
export function stageOn(
  state: AppointmentState,
  day: PlainDate,
  isOpenOn: (day: PlainDate) => boolean = () => true,
): AppointmentStage {
  const stage = stageOf(state)
  const slot = slotOf(state)
  if (!slot || shanghaiDate(slot) >= day || isOver(stage)) return stage
  return holdsSlot(stage) && stage !== 'checked-in' && isOpenOn(shanghaiDate(slot)) ? 'no-show' : 'expired'
}

/** Whether an appointment at this stage has a slot that nobody else may have. */
export const holdsSlot = (stage: AppointmentStage): boolean =>
  stage === 'approved' ||
  stage === 'rescheduled' ||
  stage === 'reminded' ||
  stage === 'checked-in' ||
  stage === 'converted'

/** Whether nothing happens any more. */
export const isOver = (stage: AppointmentStage): boolean =>
  stage === 'rejected' ||
  stage === 'cancelled' ||
  stage === 'no-show' ||
  stage === 'expired' ||
  stage === 'converted'

/** When the slot that is theirs was confirmed, and by which act. */
export const confirmedBy = ({ confirmation }: AppointmentState) => latest(confirmation)

const isFact = (stage: AppointmentStage): boolean => stage === 'checked-in' || stage === 'converted'

const further = (one: AppointmentStage, other: AppointmentStage): AppointmentStage =>
  stages.indexOf(one) >= stages.indexOf(other) ? one : other

import type { Draft, Evidence, FlowTable, Presence } from '../log/rule.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import type { AppointmentAct, AppointmentActOf } from './action.ts'
import {
  aheadInTime,
  allWhoMustCome,
  anotherSlot,
  channelOpen,
  inOpeningHours,
  movedWithinWindow,
  numbersOfTheirForm,
  oneOpenAppointment,
  ownOffice,
  reviewedFirst,
  roomInSlot,
  secondVisitInItsWindow,
} from './booking.ts'
import { channels } from './matters.ts'
import { type AppointmentStage, type AppointmentState, leadsToStage } from './state.ts'
import { allWhoMustComeAreThere, ofTheMatterBooked, onItsDay, remindedAhead, waitedFor } from './visit.ts'

const frozenBy = frozenIn('appointment')

const item = <T extends AppointmentAct['type']>(
  id: string,
  presence: (act: Draft<AppointmentActOf<T>>) => Presence | 'not-needed',
  at: string = id,
): Evidence<AppointmentState, AppointmentActOf<T>> => ({ id, at, presence: (_state, act) => presence(act) })

const given = (value: unknown): Presence =>
  value === undefined || value === null || value === '' ? 'missing' : 'present'

const some = (values: readonly unknown[] | null | undefined): Presence =>
  values && values.length > 0 ? 'present' : 'missing'

type Submit = AppointmentActOf<'submit'>

/** Of each who comes the name, the number and where to reach them. */
const ofVisitor = (party: PartyId): readonly Evidence<AppointmentState, Submit>[] =>
  (['name', 'document', 'contact'] as const).map((part) =>
    item<'submit'>(
      `${part}.${party}`,
      ({ parties }) => {
        const visitor = parties?.[party]
        if (!visitor) return 'not-needed'
        return given(part === 'document' ? visitor.document?.number : visitor[part])
      },
      `parties.${party}.${part}`,
    ),
  )

const byStandard = 'DB 6101/T 3163—2023 6.1.1、6.2.1、6.3.1'
const holding = ['approved', 'rescheduled', 'reminded'] as const satisfies readonly AppointmentStage[]
const who = ['registrar', 'reviewer', 'head'] as const

/**
 * 预约预审, the whole flow. It has no legal effect (rules.md 2.7), so that acts of two who did not know of one another
 * commute: the latest legal time counts, and that they came counts before all (rules.md O4).
 */
export const appointmentFlow: FlowTable<AppointmentAct, AppointmentState, AppointmentStage> = {
  submit: {
    from: ['draft', 'submitted', 'returned-for-correction'],
    to: leadsToStage.submit,
    who,
    evidence: [
      item('matter', ({ matter }) => given(matter)),
      item('channel', ({ channel }) => given(channel)),
      item('office', ({ office }) => given(office)),
      item('slot', ({ slot }) => given(slot)),
      ...partyIds.flatMap(ofVisitor),
      item('uploads', ({ channel, uploads }) =>
        channel && channels[channel].preReviewed ? some(uploads) : 'not-needed',
      ),
    ],
    rules: [
      channelOpen,
      ownOffice,
      allWhoMustCome,
      numbersOfTheirForm,
      secondVisitInItsWindow,
      inOpeningHours,
      aheadInTime,
    ],
    beside: {},
    frozen: frozenBy('submit'),
    cite: byStandard,
    phrases: [],
  },
  review: {
    from: ['submitted'],
    to: leadsToStage.review,
    who,
    evidence: [],
    rules: [],
    beside: {},
    frozen: frozenBy('review'),
    cite: byStandard,
    phrases: [],
  },
  return: {
    from: ['under-review'],
    to: leadsToStage.return,
    who,
    evidence: [
      item('reasons', ({ reasons }) => some(reasons)),
      item(
        'remark',
        ({ reasons }) =>
          reasons?.some(({ reason, remark }) => reason === 'other' && !remark) ? 'missing' : 'not-needed',
        'reasons',
      ),
    ],
    rules: [],
    beside: {},
    frozen: frozenBy('return'),
    cite: 'DB 6101/T 3163—2023 4.2、6.1.1',
    phrases: [],
  },
  reject: {
    from: ['submitted', 'under-review'],
    to: leadsToStage.reject,
    who,
    evidence: [
      item('reason', ({ reason }) => given(reason)),
      item('explanation', ({ explanation }) => given(explanation)),
    ],
    rules: [],
    beside: {},
    frozen: frozenBy('reject'),
    cite: 'DB 6101/T 3163—2023 4.2、6.1.1',
    phrases: [],
  },
  // By telephone and on the spot nothing is uploaded, and nothing has to be looked at first.
  confirm: {
    from: ['submitted', 'under-review'],
    to: leadsToStage.confirm,
    who,
    evidence: [item('lookUp', ({ lookUp }) => given(lookUp?.taken))],
    rules: [reviewedFirst, inOpeningHours, aheadInTime, roomInSlot, oneOpenAppointment],
    beside: {},
    frozen: frozenBy('confirm'),
    cite: byStandard,
    phrases: [],
  },
  reschedule: {
    from: [...holding, 'no-show'],
    to: leadsToStage.reschedule,
    who,
    evidence: [
      item('slot', ({ slot }) => given(slot)),
      item('reason', ({ reason }) => given(reason)),
      item('lookUp', ({ lookUp }) => given(lookUp?.taken)),
    ],
    rules: [anotherSlot, movedWithinWindow, inOpeningHours, aheadInTime, roomInSlot, oneOpenAppointment],
    beside: {},
    frozen: frozenBy('reschedule'),
    cite: byStandard,
    phrases: [],
  },
  remind: {
    from: holding,
    to: leadsToStage.remind,
    who: [...who, 'centre'],
    evidence: [item('how', ({ how }) => given(how))],
    rules: [remindedAhead],
    beside: {},
    frozen: frozenBy('remind'),
    cite: 'DB 6101/T 3163—2023 6.1.1',
    phrases: [],
  },
  // Also those who come late, after somebody looked for them.
  'check-in': {
    from: [...holding, 'no-show'],
    to: leadsToStage['check-in'],
    who,
    evidence: [item('present', ({ present }) => given(present))],
    rules: [onItsDay, allWhoMustComeAreThere],
    beside: {},
    frozen: frozenBy('check-in'),
    cite: 'DB 6101/T 3163—2023 6.1.1',
    phrases: [],
  },
  convert: {
    from: ['checked-in'],
    to: leadsToStage.convert,
    who,
    evidence: [item('case', (act) => given(act.case)), item('kind', ({ kind }) => given(kind))],
    rules: [ofTheMatterBooked],
    beside: {},
    frozen: frozenBy('convert'),
    cite: 'DB 6101/T 3163—2023 6.1.2、6.2.2、6.3.2',
    phrases: [],
  },
  cancel: {
    from: ['submitted', 'under-review', 'returned-for-correction', ...holding],
    to: leadsToStage.cancel,
    who,
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [],
    beside: {},
    frozen: frozenBy('cancel'),
    cite: byStandard,
    phrases: [],
  },
  'no-show': {
    from: holding,
    to: leadsToStage['no-show'],
    who,
    evidence: [item('lookedAt', ({ lookedAt }) => given(lookedAt))],
    rules: [waitedFor],
    beside: {},
    frozen: frozenBy('no-show'),
    cite: byStandard,
    phrases: [],
  },
}

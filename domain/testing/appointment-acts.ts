import type { AppointmentAct, AppointmentActOf, Visitor } from '../appointment/action.ts'
import { caseIdOf } from './case-id.ts'
import { inventedBlob } from './invented-blob.ts'

/** Somebody who books, with a number of its form. */
export const visitorOf = (name: string, number: string): Visitor => ({
  name,
  type: 'mainland',
  document: { type: 'CN_ID', number },
  occupation: '2',
  education: '21',
  residence: '陕西省西安市新城区',
  contact: inventedBlob(`telephone ${name}`, 'application/json'),
})

/** A couple that books a marriage by telephone, for a slot. */
export const submitExample = (slot: string): AppointmentActOf<'submit'> => ({
  type: 'submit',
  matter: 'marriage',
  channel: 'telephone',
  office: 'xincheng',
  slot,
  parties: {
    man: visitorOf('赵承宇', '610102199003071238'),
    woman: visitorOf('陆清嘉', '610103200002294562'),
  },
  uploads: [{ party: 'man', type: 'id-card', number: null, scans: [inventedBlob('card of the man')] }],
  receipt: null,
})

/** Another appointment of the same couple, and one of nobody in particular. */
export const openElsewhere = caseIdOf('an appointment of the same couple')

/** Each act in good order; its slot is at ten on the day on which it is asked for. */
export function appointmentActs(at: string): {
  readonly [T in AppointmentAct['type']]: AppointmentActOf<T>
} {
  const day = at.slice(0, 10)
  const lookUp = { taken: 0, open: [] }
  return {
    submit: submitExample(`${day}T10:00:00+08:00`),
    review: { type: 'review' },
    return: {
      type: 'return',
      reasons: [{ party: 'man', item: 'id-card', reason: 'unreadable', remark: null }],
    },
    reject: { type: 'reject', reason: 'duplicate', explanation: '双方已有同一事项的预约' },
    confirm: { type: 'confirm', lookUp },
    reschedule: {
      type: 'reschedule',
      slot: `${day}T14:00:00+08:00`,
      by: 'party',
      reason: '上午有事',
      lookUp,
    },
    remind: { type: 'remind', how: 'sms' },
    'check-in': { type: 'check-in', present: { man: true, woman: true }, ticket: 'A007' },
    convert: { type: 'convert', case: caseIdOf('the case that it opens'), kind: 'marriage' },
    cancel: { type: 'cancel', by: 'party', reason: '改变计划' },
    'no-show': { type: 'no-show', lookedAt: at },
  }
}

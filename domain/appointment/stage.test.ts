import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { appointmentActs } from '../testing/appointment-acts.ts'
import { play, type Step } from '../testing/histories.ts'
import type { AppointmentAct } from './action.ts'
import { appointment } from './kind.ts'
import { confirmationSlip, reminderText } from './papers.ts'
import { prefillOf } from './prefill.ts'
import { bookingOf } from './slots.ts'
import { stageOf, stageOn } from './stage.ts'

/** Histories begin on 2026-11-23 at 09:00; the slot is at ten. */
const acts = appointmentActs('2026-11-23T09:00:00+08:00')

type Word = keyof typeof acts
const at0 = (word: Word): Step<AppointmentAct> => ({ device: 0, make: acts[word] })
const at1 = (word: Word): Step<AppointmentAct> => ({ device: 1, make: acts[word] })
const hears: Step<AppointmentAct> = { device: 1, hears: 0 }

const folded = (...steps: Step<AppointmentAct>[]) => {
  const { actions } = play<AppointmentAct, AppointmentAct>(steps, (_moment, act) => act, [], 'appointment')
  return fold(appointment, logOf(actions)).state
}

const booked = [at0('submit'), at0('review'), at0('confirm')]

test('[appointment] each act leads one step on', () => {
  assert.is(stageOf(folded()), 'draft')
  assert.is(stageOf(folded(at0('submit'))), 'submitted')
  assert.is(stageOf(folded(at0('submit'), at0('review'))), 'under-review')
  assert.is(stageOf(folded(at0('submit'), at0('review'), at0('return'))), 'returned-for-correction')
  assert.is(stageOf(folded(...booked)), 'approved')
  assert.is(stageOf(folded(...booked, at0('reschedule'))), 'rescheduled')
  assert.is(stageOf(folded(...booked, at0('reschedule'), at0('remind'))), 'reminded')
  assert.is(stageOf(folded(...booked, at0('check-in'), at0('convert'))), 'converted')
})

test('[K21] an appointment that has become a case keeps its slot', () => {
  const converted = folded(...booked, at0('check-in'), at0('convert'))
  assert.ok(bookingOf('01KAT0000000000000000000AA', converted))
  assert.is(bookingOf('01KAT0000000000000000000AA', folded(...booked, at0('cancel'))), null)
})

test('[O4] beside one another the later act counts, and no decision is asked for', () => {
  assert.is(stageOf(folded(...booked, hears, at0('reschedule'), at1('cancel'))), 'cancelled')
  assert.is(stageOf(folded(...booked, hears, at0('cancel'), at1('reschedule'))), 'rescheduled')
})

test('[O4] that they came counts, whatever was written beside it', () => {
  assert.is(stageOf(folded(...booked, hears, at0('check-in'), at1('no-show'))), 'checked-in')
  assert.is(stageOf(folded(...booked, hears, at0('check-in'), at1('cancel'))), 'checked-in')
})

test('[appointment] no-show and expired follow from the day and are never written', () => {
  const state = folded(...booked)
  assert.is(stageOn(state, '2026-11-22'), 'approved')
  assert.is(stageOn(state, '2026-11-23'), 'approved')
  assert.is(stageOn(state, '2026-11-24'), 'no-show')
  assert.is(stageOn(folded(at0('submit')), '2026-11-23'), 'submitted')
  assert.is(stageOn(folded(at0('submit')), '2026-11-24'), 'expired')
  assert.is(stageOn(folded(...booked, at0('check-in')), '2026-11-24'), 'expired')
  assert.is(stageOn(folded(...booked, at0('check-in'), at0('convert')), '2026-11-24'), 'converted')
})

test('[appointment] on a day on which the office was closed nobody stayed away', () => {
  assert.is(
    stageOn(folded(...booked), '2026-11-24', () => false),
    'expired',
  )
})

test('[6.1.1] once they are there the case opens with everything they said, and before that with nothing', () => {
  assert.is(prefillOf(folded(...booked)), null)
  const filled = prefillOf(folded(...booked, at0('check-in')))
  assert.is(filled?.opens, 'marriage')
  assert.is(filled?.variant, 'marriage')
  assert.is(filled?.ticket, 'A007')
  assert.is(filled?.parties.man?.person.name, '赵承宇')
  assert.is(filled?.parties.woman?.person.document.number, '610103200002294562')
  assert.is(filled?.parties.woman?.person.grade, 'typed')
  assert.is(filled?.uploads.length, 1)
})

test('[6.1.1] what is handed or sent to them says when and where, and no number of a document', () => {
  const state = folded(...booked)
  const office = { name: '新城区婚姻登记处', address: '新城区某路1号', telephone: '029-00000000' }
  const said = `${JSON.stringify(confirmationSlip(state, office))} ${reminderText(state, office)}`
  assert.match(said, '2026年11月23日 10:00')
  assert.not.match(said, '610102199003071238')
  assert.not.match(reminderText(state, office), '赵承宇')
})

test('[appointment] every act reads back as it was written, and an unknown one is for a newer program', () => {
  for (const act of Object.values(acts)) assert.equal(appointment.readAct(act), { ok: true, value: act })
  assert.not(appointment.readAct({ type: 'prolong' }).ok)
  assert.not(appointment.readAct({ ...acts.cancel, extra: 1 }).ok)
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type AppointmentAct,
  appointment,
  type CaseId,
  fold,
  type Log,
  timetableOf,
} from '../../../domain/index.ts'
import { appointmentActs } from '../../../domain/testing/appointment-acts.ts'
import { caseIdOf } from '../../../domain/testing/case-id.ts'
import { play } from '../../../domain/testing/histories.ts'
import { boardOf, bookedAt, openDays } from './slot-board.ts'

const { submit, confirm, cancel } = appointmentActs('2026-11-23T09:00:00+08:00')
const office = submit.office
const timetable = timetableOf(office, [])
const day = submit.slot.slice(0, 10) as '2026-11-24'
const now = `${day}T08:00:00+08:00`

const state = (...acts: AppointmentAct[]) => {
  const steps = acts.map((make) => ({ device: 0, make }))
  const { actions } = play<AppointmentAct, AppointmentAct>(steps, (_m, act) => act, [], 'appointment')
  return fold(
    appointment,
    new Map(actions.map((action) => [action.id, action])) as unknown as Log<AppointmentAct>,
  ).state
}
const board = (...appointments: [string, ReturnType<typeof state>][]) => {
  const named = appointments.map(([name, each]) => [caseIdOf(name) as CaseId, each] as const)
  return bookedAt(office, day, named, timetable)
}
const slotOn = (...appointments: Parameters<typeof board>) =>
  boardOf(day, timetable, board(...appointments), now).find(({ slot }) => slot === submit.slot)

test('[6.1.1] a slot has room until as many have it as the office can see; who only asked takes none', () => {
  const asked = slotOn(['one', state(submit)])
  assert.equal([asked?.taken, asked?.isFree, asked?.appointments.length], [0, true, 1])
  const two = slotOn(['one', state(submit, confirm)], ['two', state(submit, confirm)])
  assert.equal([two?.taken, two?.capacity, two?.isFree], [2, 2, false])
})

test('[6.1.1] what is cancelled is not on the board any more', () => {
  assert.is(slotOn(['one', state(submit, confirm, cancel)])?.appointments.length, 0)
})

test('[6.1.1] a slot that has begun is not given any more', () => {
  const later = boardOf(day, timetable, [], `${submit.slot.slice(0, 16)}:00+08:00`)
  assert.is(later.find(({ slot }) => slot === submit.slot)?.isFree, false)
})

test('[6.1.1] days on which the office is closed are not offered', () => {
  const days = openDays('2026-11-27' as typeof day, timetable, [], now, 4).map((each) => each.day)
  assert.equal(days, ['2026-11-27', '2026-11-30', '2026-12-01'])
})

test.run()

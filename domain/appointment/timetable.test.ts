import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import type { Row, RowBody } from '../log/reference.ts'
import { sealSigned } from '../log/signed-document.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import { appointmentActs, submitExample } from '../testing/appointment-acts.ts'
import { caseIdOf } from '../testing/case-id.ts'
import { play } from '../testing/histories.ts'
import type { AppointmentAct } from './action.ts'
import { basisFor } from './basis.ts'
import { appointmentFields } from './fields.ts'
import { appointment } from './kind.ts'
import { openFor } from './slots.ts'
import { timetableOf } from './timetable.ts'

const seal = (body: RowBody): Row =>
  sealSigned(body, { key: `intl-1.${'0'.repeat(64)}`, suite: 'intl-1', value: 'AAAA' })
const parameter = (name: string, value: string | number, from: string, office: string | null = 'xincheng') =>
  seal({ kind: 'parameter', name, office, from, value })

const rows = [
  ...HOLIDAY_YEARS.map(({ year, paper, off, work }) =>
    seal({ kind: 'calendar', year, paper: [...paper], off: [...off], work: [...work] }),
  ),
  parameter('appointment-capacity', 3, '2026-01-01'),
  parameter('appointment-capacity', 5, '2026-05-01'),
  parameter('appointment-capacity', 9, '2026-01-01', 'beilin'),
  parameter('appointment-hours-saturday', '09:00-12:00', '2026-03-01', null),
  parameter('appointment-open-day', '2026-05-20 08:00-21:00', '2026-04-01'),
  parameter('appointment-open-day', '2026-10-02 closed', '2026-04-01'),
]

const days = ['2026-04-30', '2026-05-01', '2026-05-09', '2026-05-16', '2026-05-20', '2026-10-01'] as const

test('[6.1.1] an office’s timetable follows its dated rows, its own before those for all', () => {
  const timetable = timetableOf('xincheng', rows)
  assert.equal(
    days.map((day) => timetable.slotsOn(day).length),
    [13, 0, 13, 6, 26, 0],
  )
  assert.equal([timetable.capacityOn('2026-04-30'), timetable.capacityOn('2026-05-01')], [3, 5])
  assert.is(timetableOf('beilin', rows).capacityOn('2026-05-01'), 9)
  assert.is(timetable.slotsOn('2026-05-20')[0], '2026-05-20T08:00:00+08:00')
})

test('[6.1.1] an act names the rows of its slot’s day, and with them alone that day reads the same', () => {
  const by = { clerk: 'registrar-1', office: 'xincheng', device: 'counter-1' }
  for (const day of days) {
    const slot = `${day}T10:00:00+08:00`
    const named = basisFor({ type: 'confirm' }, by, '2026-04-20T09:00:00+08:00', rows, slot)
    assert.ok(named.length <= 64)
    const only = timetableOf(
      'xincheng',
      rows.filter(({ id }) => named.includes(id)),
    )
    const all = timetableOf('xincheng', rows)
    assert.equal(only.slotsOn(day), all.slotsOn(day))
    assert.is(only.capacityOn(day), all.capacityOn(day))
  }
})

test('[6.1.1] hours over midnight give slots to both days, and an act of the early morning names the rows of the evening', () => {
  const night = [...rows, parameter('appointment-open-day', '2026-12-31 20:00-02:00', '2026-12-01')]
  const timetable = timetableOf('xincheng', night)
  assert.is(timetable.slotsOn('2026-12-31').length, 8)
  const early = timetable.slotsOn('2027-01-01')
  assert.equal(
    [early.length, early[0], early.at(-1)],
    [4, '2027-01-01T00:00:00+08:00', '2027-01-01T01:30:00+08:00'],
  )
  const by = { clerk: 'registrar-1', office: 'xincheng', device: 'counter-1' }
  const named = basisFor({ type: 'confirm' }, by, '2026-12-20T09:00:00+08:00', night, early[0] ?? null)
  const only = timetableOf(
    'xincheng',
    night.filter(({ id }) => named.includes(id)),
  )
  assert.equal(only.slotsOn('2027-01-01'), early)
})

const stateOf = (acts: readonly AppointmentAct[]) => {
  const steps = acts.map((make) => ({ device: 0, make }))
  const { actions } = play<AppointmentAct, AppointmentAct>(steps, (_moment, act) => act, [], 'appointment')
  return fold(appointment, logOf(actions)).state
}

test('[2.7] an open appointment of either for the same matter is found, until its day is over or it is called off', () => {
  const submit = submitExample('2026-11-23T10:00:00+08:00')
  const { cancel } = appointmentActs('2026-11-23T09:00:00+08:00')
  const booked = [[caseIdOf('booked'), stateOf([submit])]] as const
  const asked = { matter: 'marriage', numbers: ['610103200002294562'] } as const
  assert.equal(openFor({ ...asked, on: '2026-11-22' }, booked), [caseIdOf('booked')])
  assert.equal(openFor({ ...asked, on: '2026-11-23' }, booked), [caseIdOf('booked')])
  assert.equal(openFor({ ...asked, on: '2026-11-24' }, booked), [])
  assert.equal(openFor({ ...asked, on: '2026-11-23', but: caseIdOf('booked') }, booked), [])
  assert.equal(openFor({ ...asked, matter: 'reissue', on: '2026-11-23' }, booked), [])
  assert.equal(openFor({ ...asked, numbers: ['610102199003071246'], on: '2026-11-23' }, booked), [])
  assert.equal(openFor({ ...asked, on: '2026-11-23' }, [['x', stateOf([submit, cancel])]]), [])
})

test('[appointment] every field stands at its place in the act', () => {
  const submit = submitExample('2026-11-23T10:00:00+08:00')
  for (const { path } of appointmentFields) {
    const value = path
      .split('.')
      .reduce<unknown>((tree, key) => (tree as Record<string, unknown> | undefined)?.[key], submit)
    assert.is.not(value, undefined, path)
  }
})

test.run()

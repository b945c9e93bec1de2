import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { calendarOf, coolingOff, HOLIDAY_YEARS, type PlainDate } from '../../domain/index.ts'
import { daysShown, feastsAmong, movedFrom } from './cooling-days.ts'

const calendar = calendarOf(HOLIDAY_YEARS)
const receivedOn = '2026-09-01' as PlainDate
const period = { receivedOn, ...coolingOff(receivedOn, calendar) }
const days = daysShown(period, calendar)
const on = (date: string) => days.find((day) => day.on === date)

test('[timeline] it begins on the day of the receipt and goes three days behind the last of the second period', () => {
  assert.is(days[0]?.on, '2026-09-01')
  assert.is(days.at(-1)?.on, '2026-11-12')
})

test('[timeline] a weekend, a feast with its moved days, and a make-up working day are told apart', () => {
  assert.is(on('2026-09-05')?.rest, 'weekend')
  assert.is(on('2026-10-03')?.rest, 'feast')
  assert.is(on('2026-09-20')?.isMakeUp, true)
  assert.is(on('2026-09-21')?.rest, null)
})

test('[timeline] feasts among the days of rest have their names', () => {
  assert.equal(feastsAmong(days), [
    { on: '2026-09-25', feast: 'mid-autumn' },
    { on: '2026-10-01', feast: 'national' },
  ])
})

test('[timeline] the thirtieth day is told where the period was moved, and only there', () => {
  assert.equal(movedFrom(period), { first: '2026-10-01', second: '2026-11-07' })
  const plain = '2026-07-06' as PlainDate
  assert.equal(movedFrom({ receivedOn: plain, ...coolingOff(plain, calendar) }), {
    first: null,
    second: null,
  })
})

test.run()

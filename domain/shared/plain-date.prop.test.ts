import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays, daysBetween, type PlainDate, parsePlainDate, weekdayOf } from './plain-date.ts'

const LAST = daysBetween('1900-01-01', '2199-12-31')
const days = fc.integer({ min: 0, max: LAST })
const dates = days.map((day): PlainDate => addDays('1900-01-01', day))
const runs = { numRuns: 2000 }

test('[plain-date] adding the days between two dates leads from one to the other', () => {
  fc.assert(
    fc.property(dates, dates, (from, to) => {
      assert.is(addDays(from, daysBetween(from, to)), to)
      assert.is(daysBetween(from, to), 0 - daysBetween(to, from))
    }),
    runs,
  )
})

test('[plain-date] dates compare as strings, and each one made is one that reads', () => {
  fc.assert(
    fc.property(dates, dates, (one, other) => {
      assert.is(Math.sign(daysBetween(one, other)), one === other ? 0 : one < other ? 1 : -1)
      assert.equal(parsePlainDate(one), { ok: true, value: one })
    }),
    runs,
  )
})

test('[plain-date] agrees with the machine calendar on every day', () => {
  fc.assert(
    fc.property(days, (day) => {
      const machine = new Date(Date.UTC(1900, 0, 1 + day))
      const date = addDays('1900-01-01', day)
      assert.is(date, machine.toISOString().slice(0, 10))
      assert.is(weekdayOf(date) % 7, machine.getUTCDay())
    }),
    runs,
  )
})

test.run()

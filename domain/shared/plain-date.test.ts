import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays, daysBetween, isLeapYear, parsePlainDate, weekdayOf } from './plain-date.ts'

test('[plain-date] reads a date that exists', () => {
  assert.equal(parsePlainDate('2024-02-29'), { ok: true, value: '2024-02-29' })
  assert.equal(parsePlainDate('1900-01-01'), { ok: true, value: '1900-01-01' })
  assert.equal(parsePlainDate('2199-12-31'), { ok: true, value: '2199-12-31' })
})

for (const [text, fault] of [
  ['2025-2-28', 'form'],
  ['2025-02-28 ', 'form'],
  ['20250228', 'form'],
  ['2025-02-28T00:00', 'form'],
  ['2025-02-29', 'not-existing'],
  ['1900-02-29', 'not-existing'],
  ['2025-00-10', 'not-existing'],
  ['2025-13-10', 'not-existing'],
  ['2025-04-31', 'not-existing'],
  ['2025-04-00', 'not-existing'],
  ['1899-12-31', 'range'],
  ['2200-01-01', 'range'],
] as const) {
  test(`[plain-date] refuses "${text}" as ${fault}`, () => {
    assert.equal(parsePlainDate(text), { ok: false, error: fault })
  })
}

test('[plain-date] crosses months, years and leap days', () => {
  assert.is(addDays('2024-02-28', 1), '2024-02-29')
  assert.is(addDays('2023-02-28', 1), '2023-03-01')
  assert.is(addDays('2024-12-31', 1), '2025-01-01')
  assert.is(addDays('2025-01-01', -1), '2024-12-31')
  assert.is(addDays('1999-12-31', 60), '2000-02-29')
  assert.is(daysBetween('2024-12-02', '2025-01-01'), 30)
  assert.is(daysBetween('2025-01-01', '2024-12-02'), -30)
})

test('[plain-date] knows the day of the week', () => {
  assert.is(weekdayOf('1970-01-01'), 4)
  assert.is(weekdayOf('1900-01-01'), 1)
  assert.is(weekdayOf('2025-10-11'), 6)
  assert.is(weekdayOf('2026-03-01'), 7)
})

test('[plain-date] a century is a leap year only every fourth time', () => {
  assert.equal([1900, 2000, 2023, 2024, 2100].map(isLeapYear), [false, true, false, true, false])
})

test.run()

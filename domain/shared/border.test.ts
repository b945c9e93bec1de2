import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as v from 'valibot'
import { day, holidayYear } from './border.ts'
import { HOLIDAY_YEARS } from './holidays/holiday-rows.ts'

test('[border] a day that exists comes through, anything else does not', () => {
  assert.ok(v.is(day, '2024-02-29'))
  for (const value of ['2025-02-29', '2025-2-1', '1899-12-31', 20250101, null])
    assert.not.ok(v.is(day, value))
})

test('[border] the shipped schedules come through, one with a day that does not exist does not', () => {
  for (const row of HOLIDAY_YEARS) assert.ok(v.is(holidayYear, row))
  assert.not.ok(v.is(holidayYear, { ...HOLIDAY_YEARS[0], off: ['2025-02-30'] }))
  assert.not.ok(v.is(holidayYear, { ...HOLIDAY_YEARS[0], paper: [] }))
})

test.run()

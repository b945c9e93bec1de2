import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { calendarOf } from './calendar.ts'
import { HOLIDAY_YEARS } from './holidays/holiday-rows.ts'
import { addDays, daysBetween } from './plain-date.ts'

const days = fc
  .integer({ min: 0, max: daysBetween('2022-01-01', '2040-12-31') })
  .map((day) => addDays('2022-01-01', day))
const switches = fc.record({ weekendIsRest: fc.boolean(), makeupIsWork: fc.boolean() })

test('[working-day] the first working day from a day is a working day, and no working day lies before it', () => {
  fc.assert(
    fc.property(days, switches, (day, chosen) => {
      const calendar = calendarOf(HOLIDAY_YEARS, chosen)
      const first = calendar.firstWorkingDayFrom(day)
      assert.ok(first >= day)
      assert.ok(calendar.isWorkingDay(first))
      for (let before = day; before < first; before = addDays(before, 1)) {
        assert.not.ok(calendar.isWorkingDay(before))
      }
    }),
    { numRuns: 1000 },
  )
})

test.run()

import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { calendarOf } from './calendar.ts'
import { HOLIDAY_YEARS } from './holidays/holiday-rows.ts'
import { type PlainDate, parsePlainDate, partsOf, weekdayOf } from './plain-date.ts'

const calendar = calendarOf(HOLIDAY_YEARS)
const examples = readFileSync(new URL('./examples/calendar.tsv', import.meta.url), 'utf8')

for (const row of examples.trim().split('\n').slice(1)) {
  const [day, verdict, provisional, why] = row.split('\t') as [PlainDate, string, string, string]
  test(`[working-day] ${day} is ${verdict}, provisional ${provisional}: ${why}`, () => {
    assert.is(calendar.isWorkingDay(day), verdict === 'work')
    assert.is(calendar.isProvisional(day), provisional === 'yes')
  })
}

test('[working-day] a period that ends in a holiday ends on the first working day after it', () => {
  assert.is(calendar.firstWorkingDayFrom('2025-09-30'), '2025-09-30')
  assert.is(calendar.firstWorkingDayFrom('2025-10-01'), '2025-10-09')
  assert.is(calendar.firstWorkingDayFrom('2025-10-11'), '2025-10-11')
  assert.is(calendar.firstWorkingDayFrom('2025-10-12'), '2025-10-13')
})

test('[working-day] the switches read weekends as working days and make-up days as rest', () => {
  const weekendsWorked = calendarOf(HOLIDAY_YEARS, { weekendIsRest: false })
  assert.ok(weekendsWorked.isWorkingDay('2025-10-12'))
  assert.not.ok(weekendsWorked.isWorkingDay('2025-10-04'))
  assert.not.ok(calendarOf(HOLIDAY_YEARS, { makeupIsWork: false }).isWorkingDay('2025-10-11'))
  assert.not.ok(weekendsWorked.readAs({ weekendIsRest: true }).isWorkingDay('2025-10-12'))
  assert.ok(weekendsWorked.readAs({ makeupIsWork: false }).isWorkingDay('2025-10-12'))
})

test('[working-day] a published year is known as such, another is not', () => {
  assert.ok(calendar.isPublished(2026))
  assert.not.ok(calendar.isPublished(2027))
})

test('[working-day] the last row of a year replaces an earlier one whole', () => {
  const corrected = calendarOf([...HOLIDAY_YEARS, { year: 2025, paper: [], off: ['2025-06-11'], work: [] }])
  assert.not.ok(corrected.isWorkingDay('2025-06-11'))
  assert.ok(corrected.isWorkingDay('2025-10-01'))
})

test('[working-day] every shipped row names its paper, days that exist, and weekend days as worked', () => {
  for (const { year, paper, off, work } of HOLIDAY_YEARS) {
    assert.ok(paper.every((url) => /^https?:\/\/www\.gov\.cn\//.test(url)) && paper.length > 0)
    for (const day of [...off, ...work]) {
      assert.ok(parsePlainDate(day).ok, day)
      assert.ok([year - 1, year].includes(partsOf(day).year), day)
    }
    assert.ok(work.every((day) => weekdayOf(day) >= 6))
  }
})

test.run()

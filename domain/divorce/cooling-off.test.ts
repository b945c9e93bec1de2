import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { calendarOf } from '../shared/calendar.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { coolingOff, deemedWithdrawnFrom } from './cooling-off.ts'

const calendar = calendarOf(HOLIDAY_YEARS)
const examples = readFileSync(new URL('./examples/cooling-off.tsv', import.meta.url), 'utf8')

for (const row of examples.trimEnd().split('\n').slice(1)) {
  const [
    id,
    receivedOn,
    rollFirst,
    endsOn,
    opensOn,
    firstWorkingDay,
    closesOn,
    deemedFrom,
    provisional,
    why,
  ] = row.split('\t')
  test(`[CC1077] ${id}, received on ${receivedOn}: ${why}`, () => {
    const period = coolingOff(receivedOn as PlainDate, calendar, { rollFirst: rollFirst === 'yes' })
    const expected = { endsOn, opensOn, firstWorkingDay, closesOn, provisional: provisional === 'yes' }
    assert.equal(period, expected)
    assert.is(deemedWithdrawnFrom(period), deemedFrom)
  })
}

test('[CC1077] an office that rests on make-up days rolls over them', () => {
  assert.is(coolingOff('2025-09-11', calendar, { makeupIsWork: false }).endsOn, '2025-10-13')
})

test('[CC1077] an office that counts weekends as working days does not roll over them', () => {
  assert.is(coolingOff('2025-09-11', calendar, { weekendIsRest: false }).firstWorkingDay, '2025-10-12')
})

test.run()

import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { calendarOf, type HolidayYear } from '../shared/calendar.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { coolingOff, deemedWithdrawnFrom, neverShortened } from './cooling-off.ts'

const calendar = calendarOf(HOLIDAY_YEARS)
const examples = readFileSync(new URL('./examples/cooling-off.tsv', import.meta.url), 'utf8')
const [heading = [], ...rows] = examples
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))

for (const cells of rows) {
  const row = Object.fromEntries(heading.map((name, index) => [name, cells[index] ?? '']))
  const { id, receivedOn, why, deemedFrom } = row
  const said = (name: string): boolean => row[name] === 'yes'
  test(`[CC1077] ${id}, received on ${receivedOn}: ${why}`, () => {
    const period = coolingOff(receivedOn as PlainDate, calendar, {
      rollFirst: said('rollFirst'),
      weekendIsRest: said('weekendIsRest'),
      makeupIsWork: said('makeupIsWork'),
    })
    const { endsOn, opensOn, firstWorkingDay, closesOn } = row
    const provisional = said('provisional')
    assert.equal(period, { endsOn, opensOn, firstWorkingDay, closesOn, provisional })
    assert.is(deemedWithdrawnFrom(period), deemedFrom)
  })
}

test('[CC1077] without switches every reading is the usual one', () => {
  for (const day of ['2025-09-01', '2025-09-11', '2026-01-16'] as const) {
    const spelled = { rollFirst: true, weekendIsRest: true, makeupIsWork: true }
    assert.equal(coolingOff(day, calendar), coolingOff(day, calendar, spelled))
  }
})

/** A schedule of 2027 as it might come: the end of the year before is freed, and a Sunday worked for it. */
const of2027: HolidayYear = {
  year: 2027,
  paper: ['https://example.org/2027'],
  off: ['2026-12-31', '2027-01-01', '2027-01-02'],
  work: ['2026-12-27'],
}
const withNextYear = calendarOf([...HOLIDAY_YEARS, of2027])

test('[K5] what a schedule makes longer is longer, though it was printed shorter', () => {
  const printed = coolingOff('2026-12-01', calendar)
  assert.equal([printed.endsOn, printed.closesOn], ['2026-12-31', '2027-02-01'])
  const legal = coolingOff('2026-12-01', withNextYear)
  assert.equal([legal.endsOn, legal.closesOn], ['2027-01-04', '2027-02-03'])
  assert.equal(neverShortened(printed, legal, withNextYear), legal)
})

test('[K5] what a schedule makes shorter stays as it was printed', () => {
  const printed = coolingOff('2026-11-27', calendar)
  assert.equal([printed.endsOn, printed.closesOn], ['2026-12-28', '2027-01-27'])
  const legal = coolingOff('2026-11-27', withNextYear)
  assert.equal([legal.endsOn, legal.closesOn], ['2026-12-27', '2027-01-26'])
  const kept = neverShortened(printed, legal, withNextYear)
  assert.equal([kept.endsOn, kept.opensOn, kept.closesOn], ['2026-12-28', '2026-12-29', '2027-01-27'])
  assert.is(kept.firstWorkingDay, '2026-12-29')
  assert.is(kept.provisional, false)
})

test.run()

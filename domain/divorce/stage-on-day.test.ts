import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { calendarOf, type HolidayYear } from '../shared/calendar.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { withdrawalBy } from '../testing/divorce-acts.ts'
import { type DivorceOptions, unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { testOffice } from '../testing/office.ts'
import { deadlinesOf, isInWeekOf } from './deadlines.ts'
import { divorce } from './kind.ts'
import { stageOn } from './stage-on-day.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [author] = office.clerks
const stateOf = (more: Partial<DivorceOptions>) =>
  fold(divorce, unsignedDivorce({ office, author, index: 0, ...more }).log).state

const waiting = stateOf({ to: 'waiting', receivedOn: '2026-10-12' })

for (const [day, stage, why] of [
  ['2026-10-12', 'cooling-off', 'the day of the receipt'],
  ['2026-11-10', 'cooling-off', 'the day before the last'],
  ['2026-11-11', 'last-day-of-withdrawal', 'the last day of the cooling-off period'],
  ['2026-11-12', 'issue-window', 'the first day of the second period'],
  ['2026-11-14', 'issue-window', 'a Saturday within it'],
  ['2026-12-10', 'issue-window', 'the day before the last'],
  ['2026-12-11', 'last-day-of-window', 'the last day to register'],
  ['2026-12-12', 'deemed-withdrawn', 'the day after'],
  ['2030-01-01', 'deemed-withdrawn', 'years later'],
] as const satisfies readonly (readonly [PlainDate, string, string])[]) {
  test(`[CC1077] ${day} is ${stage}: ${why}`, () => assert.is(stageOn(waiting, day), stage))
}

test('[CC1077] a visit that led to no registration leaves the application deemed withdrawn', () => {
  const examined = stateOf({ to: 'examined', receivedOn: '2026-10-12' })
  assert.is(stageOn(examined, '2026-12-11'), 'examined')
  assert.is(stageOn(examined, '2026-12-12'), 'deemed-withdrawn')
})

test('[CC1077] what ended is what it is on every day', () => {
  const finished = stateOf({ to: 'registered' })
  const withdrawn = stateOf({
    to: 'waiting',
    receivedOn: '2026-10-12',
    finally: [{ make: withdrawalBy('man'), at: '2026-11-10T10:00:00+08:00' }],
  })
  for (const day of ['2026-11-11', '2026-12-12'] as const) {
    assert.is(stageOn(finished, day), 'registered')
    assert.is(stageOn(withdrawn, day), 'withdrawn')
    assert.equal(deadlinesOf(withdrawn, day), [])
  }
  assert.is(stageOn(stateOf({ to: 'accepted' }), '2026-12-12'), 'accepted')
})

test('[CC1077] the day list counts the days to each date of the receipt', () => {
  const days = deadlinesOf(waiting, '2026-11-11').map(({ what, on, inDays }) => [what, on, inDays])
  assert.equal(days, [
    ['withdrawal-ends', '2026-11-11', 0],
    ['window-opens', '2026-11-12', 1],
    ['window-closes', '2026-12-11', 30],
    ['deemed-withdrawn', '2026-12-12', 31],
  ])
})

test('[CC1077] a week goes from Monday to Sunday', () => {
  const inWeek = (day: PlainDate) => isInWeekOf(day, '2026-11-11')
  assert.not.ok(inWeek('2026-11-08'))
  assert.ok(inWeek('2026-11-09') && inWeek('2026-11-15'))
  assert.not.ok(inWeek('2026-11-16'))
})

test('[K5] a schedule that came since makes a period longer, never shorter', () => {
  const of2027: HolidayYear = {
    year: 2027,
    paper: ['https://example.org/2027'],
    off: ['2026-12-31', '2027-01-01', '2027-01-02'],
    work: ['2026-12-27'],
  }
  const calendar = calendarOf([...HOLIDAY_YEARS, of2027])
  const longer = stateOf({ to: 'waiting', receivedOn: '2026-12-01', start: '2027-01-12T09:00:00+08:00' })
  assert.is(stageOn(longer, '2027-01-01'), 'issue-window')
  assert.is(stageOn(longer, '2027-01-01', calendar), 'cooling-off')
  assert.is(stageOn(longer, '2027-01-04', calendar), 'last-day-of-withdrawal')
  const shorter = stateOf({ to: 'waiting', receivedOn: '2026-11-27', start: '2027-01-12T09:00:00+08:00' })
  assert.is(stageOn(shorter, '2026-12-28', calendar), 'last-day-of-withdrawal')
})

test.run()

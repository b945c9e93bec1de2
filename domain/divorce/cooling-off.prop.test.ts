import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { calendarOf, type HolidayYear } from '../shared/calendar.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import { STATUTORY_FEASTS } from '../shared/holidays/statutory-feasts.ts'
import { addDays, daysBetween, type PlainDate } from '../shared/plain-date.ts'
import { always } from '../testing/property.ts'
import { coolingOff, neverShortened } from './cooling-off.ts'

/** Everything a second time, by hand: a list of days that are crossed off one after the other. */
const dayMillis = 86_400_000
const stepped = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMillis).toISOString().slice(0, 10)

function isRest(day: string, years: readonly HolidayYear[], weekends: boolean, makeup: boolean): boolean {
  for (const { off } of years) for (const free of off) if (free === day) return true
  if (makeup) for (const { work } of years) for (const worked of work) if (worked === day) return false
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekends && (weekday === 0 || weekday === 6)) return true
  if (years.some(({ year }) => String(year) === day.slice(0, 4))) return false
  const solar = ['-01-01', '-05-01', '-05-02', '-10-01', '-10-02', '-10-03']
  const lunar = STATUTORY_FEASTS.flatMap(({ spring, qingming, dragonBoat, midAutumn }) => [
    stepped(spring, -1),
    spring,
    stepped(spring, 1),
    stepped(spring, 2),
    qingming,
    dragonBoat,
    midAutumn,
  ])
  return solar.includes(day.slice(4)) || lunar.includes(day)
}

function byHand(
  receivedOn: string,
  years: readonly HolidayYear[],
  chosen: { rollFirst: boolean; weekendIsRest: boolean; makeupIsWork: boolean },
) {
  const rests = (day: string) => isRest(day, years, chosen.weekendIsRest, chosen.makeupIsWork)
  let endsOn = receivedOn
  for (let counted = 0; counted < 30; counted += 1) endsOn = stepped(endsOn, 1)
  while (chosen.rollFirst && rests(endsOn)) endsOn = stepped(endsOn, 1)
  const opensOn = stepped(endsOn, 1)
  let firstWorkingDay = opensOn
  while (rests(firstWorkingDay)) firstWorkingDay = stepped(firstWorkingDay, 1)
  let closesOn = endsOn
  for (let counted = 0; counted < 30; counted += 1) closesOn = stepped(closesOn, 1)
  while (rests(closesOn)) closesOn = stepped(closesOn, 1)
  const isKnown = (year: number) => years.some((row) => row.year === year)
  const mayMove = (day: string) => {
    const year = Number(day.slice(0, 4))
    return !isKnown(year) || (['12-29', '12-30', '12-31'].includes(day.slice(5)) && !isKnown(year + 1))
  }
  const rolled = chosen.rollFirst ? [endsOn, firstWorkingDay, closesOn] : [firstWorkingDay, closesOn]
  return { endsOn, opensOn, firstWorkingDay, closesOn, provisional: rolled.some(mayMove) }
}

const days: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: daysBetween('2022-10-01', '2036-12-31') })
  .map((day) => addDays('2022-10-01', day))
const switches = fc.record({
  rollFirst: fc.boolean(),
  weekendIsRest: fc.boolean(),
  makeupIsWork: fc.boolean(),
})
const schedules = fc.subarray([...HOLIDAY_YEARS])

test('[CC1077] every date is the one that counting by hand gives, under every reading and any schedules', () => {
  always(
    fc.property(days, switches, schedules, (receivedOn, chosen, years) => {
      assert.equal(coolingOff(receivedOn, calendarOf(years), chosen), byHand(receivedOn, years, chosen))
    }),
    3000,
  )
})

test('[CC1077] every day with a published schedule, counted by hand', () => {
  const usual = { rollFirst: true, weekendIsRest: true, makeupIsWork: true }
  const calendar = calendarOf(HOLIDAY_YEARS)
  for (let day: PlainDate = '2022-12-01'; day <= '2027-01-31'; day = addDays(day, 1)) {
    assert.equal(coolingOff(day, calendar), byHand(day, HOLIDAY_YEARS, usual), day)
  }
})

test('[CC1077] the periods follow one another and neither is shorter than thirty days', () => {
  const calendar = calendarOf(HOLIDAY_YEARS)
  always(
    fc.property(days, switches, (receivedOn, chosen) => {
      const period = coolingOff(receivedOn, calendar, chosen)
      assert.ok(daysBetween(receivedOn, period.endsOn) >= 30)
      assert.is(daysBetween(period.endsOn, period.opensOn), 1)
      assert.ok(period.opensOn <= period.firstWorkingDay && period.firstWorkingDay <= period.closesOn)
      assert.ok(daysBetween(period.endsOn, period.closesOn) >= 30)
    }),
  )
})

test('[K5] what was printed is never made shorter, and what the law gives is never taken away', () => {
  always(
    fc.property(days, switches, schedules, schedules, (receivedOn, chosen, known, later) => {
      const printed = coolingOff(receivedOn, calendarOf(known), chosen)
      const calendar = calendarOf(later).readAs(chosen)
      const legal = coolingOff(receivedOn, calendar, chosen)
      const binding = neverShortened(printed, legal, calendar)
      for (const period of [printed, legal]) {
        assert.ok(binding.endsOn >= period.endsOn)
        assert.ok(binding.closesOn >= period.closesOn)
      }
      assert.is(daysBetween(binding.endsOn, binding.opensOn), 1)
      assert.equal(neverShortened(binding, legal, calendar), binding)
    }),
  )
})

test.run()

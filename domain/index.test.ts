import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as domain from './index.ts'

/** What other programs rely on; it changes only by adding. */
const promised = [
  ...['merge', 'order', 'fold', 'admit', 'conflicts', 'stateOn', 'coolingOff'],
  ...['parseResidentId', 'parseCertificateNumber', 'ageOn', 'calendarOf'],
] as const satisfies readonly (keyof typeof domain)[]

test('[interfaces] the door gives out what other programs rely on', () => {
  const given = new Map(Object.entries(domain))
  for (const name of promised) assert.type(given.get(name), 'function', name)
})

test('[interfaces] no name is given out without something behind it', () => {
  for (const [name, value] of Object.entries(domain)) assert.is.not(value, undefined, name)
})

test('[interfaces] a calendar of the published years gives the cooling-off dates of an application', () => {
  const { closesOn, endsOn, provisional } = domain.coolingOff(
    '2026-03-02',
    domain.calendarOf(domain.HOLIDAY_YEARS),
  )
  assert.equal([endsOn, closesOn, provisional], ['2026-04-01', '2026-05-06', false])
})

test.run()

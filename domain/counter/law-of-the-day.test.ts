import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { legalisationsOn, profileOn } from './law-of-the-day.ts'

test('[profile] each law begins on its day', () => {
  assert.is(profileOn('2020-12-31'), 'P2004')
  assert.is(profileOn('2021-01-01'), 'P2021')
  assert.is(profileOn('2025-05-09'), 'P2021')
  assert.is(profileOn('2025-05-10'), 'P2025')
  assert.is(profileOn('2025-05-11'), 'P2025')
})

test('[legalisation] an apostille is good from the day on which the Convention is in force', () => {
  const isGood = (day: string) => legalisationsOn(day).includes('apostille')
  assert.equal(['2023-11-06', '2023-11-07', '2023-11-08'].map(isGood), [false, true, true])
})

test.run()

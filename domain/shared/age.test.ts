import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { ageOn, reachesAgeOn } from './age.ts'

test('[M2] the day before, the birthday and the day after', () => {
  assert.is(ageOn('2004-05-20', '2026-05-19'), 21)
  assert.is(ageOn('2004-05-20', '2026-05-20'), 22)
  assert.is(ageOn('2004-05-20', '2026-05-21'), 22)
})

test('[M2] somebody born on 29 February reaches an age on 1 March of a year without that day', () => {
  assert.is(ageOn('2004-02-29', '2026-02-28'), 21)
  assert.is(ageOn('2004-02-29', '2026-03-01'), 22)
  assert.is(reachesAgeOn('2004-02-29', 22), '2026-03-01')
})

test('[M2] the other reading gives the age on 28 February', () => {
  assert.is(ageOn('2004-02-29', '2026-02-27', '02-28'), 21)
  assert.is(ageOn('2004-02-29', '2026-02-28', '02-28'), 22)
  assert.is(reachesAgeOn('2004-02-29', 22, '02-28'), '2026-02-28')
})

test('[M2] in a leap year the birthday is 29 February under both readings', () => {
  assert.is(reachesAgeOn('2004-02-29', 24), '2028-02-29')
  assert.is(ageOn('2004-02-29', '2028-02-28', '02-28'), 23)
  assert.is(ageOn('2004-02-29', '2028-02-29'), 24)
})

test('[M2] an age is 0 on the day of birth and negative before', () => {
  assert.is(ageOn('2026-05-20', '2026-05-20'), 0)
  assert.is(ageOn('2026-05-20', '2026-05-19'), -1)
})

test.run()

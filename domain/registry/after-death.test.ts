import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { divorceOf, first, holding, marriageOf, mixed, second, transcriptOf } from '../testing/lives.ts'
import { registeredAfterDeath } from './after-death.ts'

const divorced = divorceOf(first, '2026-11-23T09:00:00+08:00')
const death = (date: `${number}-${number}-${number}`) =>
  transcriptOf(first, { of: 'spouse-death', date, died: 'man' })

test('[K18] a divorce the day after a death is a conflict, on the day and the day before it is none', () => {
  const found = (date: `${number}-${number}-${number}`) =>
    registeredAfterDeath(holding(divorced, death(date)))
  const [clash, ...others] = found('2026-11-22')
  assert.equal(others, [])
  assert.equal([clash?.code, clash?.cases[0]], ['K18', divorced.case])
  assert.equal([clash?.facts.diedOn, clash?.facts.registeredOn], ['2026-11-22', '2026-11-23'])
  assert.equal(found('2026-11-23'), [])
  assert.equal(found('2026-11-24'), [])
})

test('[K18] nobody marries after their death; the survivor does', () => {
  const ofTheDead = marriageOf(mixed, '2026-11-23T09:00:00+08:00')
  const ofTheSurvivor = marriageOf({ man: second.man, woman: first.woman }, '2026-11-23T09:00:00+08:00')
  assert.is(registeredAfterDeath(holding(ofTheDead, death('2026-10-01')))[0]?.code, 'K18')
  assert.equal(registeredAfterDeath(holding(ofTheSurvivor, death('2026-10-01'))), [])
})

test.run()

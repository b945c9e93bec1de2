import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { divorceOf, first, holding, marriageOf, mixed, reissueOf, transcriptOf } from '../testing/lives.ts'
import { reissuedAfterChange } from './reissued-after-change.ts'

const reissued = reissueOf(first, '2026-11-23T15:00:00+08:00')

test('[K19] a marriage certificate reissued in the afternoon of the divorce is told with both days', () => {
  const divorced = divorceOf(first, '2026-11-23T09:00:00+08:00')
  const [clash, ...others] = reissuedAfterChange(holding(reissued, divorced))
  assert.equal(others, [])
  assert.equal([clash?.code, clash?.cases], ['K19', [reissued.case, divorced.case]])
  assert.equal([clash?.facts.reissuedOn, clash?.facts.changedOn], ['2026-11-23', '2026-11-23'])
})

test('[K19] a reissue in the morning, before the divorce, is in order, whenever either was uploaded', () => {
  const afterwards = divorceOf(first, '2026-11-23T16:00:00+08:00')
  assert.equal(reissuedAfterChange(holding(reissued, afterwards)), [])
  assert.equal(reissuedAfterChange(holding(afterwards, reissued)), [])
})

test('[K19] a judgment in force before it counts as a divorce does', () => {
  const judgment = transcriptOf(first, { of: 'divorce-by-judgment', date: '2025-03-04' })
  assert.is(reissuedAfterChange(holding(reissued, judgment)).length, 1)
})

test('[K19] a divorce certificate reissued to somebody who has married again', () => {
  const plan = {
    of: 'divorce',
    original: { date: '2020-05-20', authority: '西安市新城区民政局', number: 'L610102-2020-000024' },
  } as const
  const ofTheMan = reissueOf(first, '2026-11-23T15:00:00+08:00', {
    ...plan,
    applies: { man: 'in-person', woman: null },
  })
  const again = marriageOf(mixed, '2026-11-23T09:00:00+08:00')
  assert.is(reissuedAfterChange(holding(ofTheMan, again)).length, 1)
  const ofTheWoman = reissueOf(first, '2026-11-23T15:00:00+08:00', {
    ...plan,
    applies: { man: null, woman: 'in-person' },
  })
  assert.equal(reissuedAfterChange(holding(ofTheWoman, again)), [], 'she has not')
})

test('[K19] before it is given out there is nothing to revoke', () => {
  const divorced = divorceOf(first, '2026-11-23T09:00:00+08:00')
  assert.equal(
    reissuedAfterChange(holding(reissueOf(first, '2026-11-23T15:00:00+08:00', {}, 'sign'), divorced)),
    [],
  )
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { clockStatus } from './clock.ts'
import { instantAt } from './instant-now.ts'

const noon = Date.parse('2026-05-20T12:00:00+08:00')
const facts = { wall: noon, expected: noon, drift: 0, confirmed: null, lastAct: noon - 60_000 }

test('[clock] two minutes are borne, a millisecond more is not', () => {
  assert.is(clockStatus({ ...facts, drift: 120_000 }).trust, 'good')
  assert.is(clockStatus({ ...facts, drift: 120_001 }).trust, 'drift')
  assert.is(clockStatus({ ...facts, drift: -120_001 }).trust, 'drift')
})

test('[clock] a clock set back behind the last act, or behind its own running, may not date an act', () => {
  assert.is(clockStatus({ ...facts, lastAct: noon + 1 }).trust, 'backwards')
  assert.is(clockStatus({ ...facts, expected: noon + 120_001 }).trust, 'backwards')
})

test('[clock] what a second person confirmed holds until the clock moves again', () => {
  const off = { ...facts, drift: 600_000 }
  assert.is(clockStatus({ ...off, confirmed: 600_000 }).trust, 'good')
  assert.is(clockStatus({ ...off, confirmed: 300_000 }).trust, 'drift')
})

test('[clock] a machine that has never heard the centre trusts its own clock', () => {
  assert.is(clockStatus({ ...facts, drift: null }).trust, 'good')
})

test('[clock] an instant is written in Asia/Shanghai whatever the zone of the machine', () => {
  assert.is(instantAt(Date.parse('2026-05-20T16:30:00.005Z')), '2026-05-21T00:30:00.005+08:00')
})

test.run()

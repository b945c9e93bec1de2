import { createRoot } from 'solid-js'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { clockStatus, DeskClock } from './clock.ts'
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

test('[clock] a clock that is set while it runs is off by as much, against the last word of the centre', () => {
  const threeDays = 3 * 86_400_000
  assert.equal(clockStatus({ ...facts, wall: noon + threeDays }), { trust: 'drift', drift: threeDays })
  assert.equal(clockStatus({ ...facts, wall: noon + threeDays, drift: null }), {
    trust: 'drift',
    drift: null,
  })
  assert.is(clockStatus({ ...facts, wall: noon + 120_000, drift: null }).trust, 'good')
  assert.is(clockStatus({ ...facts, wall: noon + 120_001, drift: null }).trust, 'drift')
  const setRight = { ...facts, drift: threeDays, expected: noon + threeDays }
  assert.equal(clockStatus(setRight), { trust: 'good', drift: 0 })
})

test('[clock] a desk goes by the last word it heard, and no later word of the line makes an old one new', () =>
  createRoot((dispose) => {
    const time = { wall: noon, monotonic: 0 }
    const clocks = { wall: () => time.wall, monotonic: () => time.monotonic }
    const clock = new DeskClock(clocks, () => time.wall, { confirmed: null, lastAct: null })
    const pass = (monotonic: number, wall = monotonic) => {
      time.monotonic += monotonic
      time.wall += wall
    }
    clock.hear({ drift: 0, heardAt: noon })
    pass(60_000)
    assert.is(clock.judge().trust, 'good')
    pass(0, -3_600_000)
    clock.hear({ drift: 0, heardAt: noon })
    assert.equal(clock.judge(), { trust: 'backwards', drift: -3_600_000 })
    assert.is(clock.confirmed(), -3_600_000)
    pass(60_000)
    assert.is(clock.judge().trust, 'good')
    clock.hear({ drift: -3_600_000, heardAt: time.wall })
    assert.is(clock.judge().trust, 'good')
    pass(0, 3_600_000)
    assert.equal(clock.judge(), { trust: 'good', drift: 0 })
    dispose()
  }))

test('[clock] a machine that has never heard the centre trusts its own clock', () => {
  assert.is(clockStatus({ ...facts, drift: null }).trust, 'good')
})

test('[clock] an instant is written in Asia/Shanghai whatever the zone of the machine', () => {
  assert.is(instantAt(Date.parse('2026-05-20T16:30:00.005Z')), '2026-05-21T00:30:00.005+08:00')
})

test.run()

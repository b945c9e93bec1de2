import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Row } from '../domain/index.ts'
import { openAllocator } from './allocator.ts'
import { seriesShare } from './skipped-numbers.ts'
import { testSeal } from './testing.ts'

const wish = { office: 'xk7q2m', certificate: 'J', code: '610102', year: 2026 } as const

/** An allocator in memory whose day can be moved on. */
function allocatorOn(day: string) {
  let now = new Date(`${day}T09:00:00+08:00`)
  const allocator = openAllocator(null, Buffer.from(testSeal, 'hex'), () => now)
  return {
    ...allocator,
    goTo: (next: string) => {
      now = new Date(`${next}T09:00:00+08:00`)
    },
    next: (device: string, year = 2026, size = 10) => {
      const lease = allocator.lease({ ...wish, device, year, size })
      return lease && [lease.first, lease.last]
    },
  }
}

const segmentRow = (name: string, first: number, last: number): Row => ({
  id: `sha256-${name.repeat(64)}`,
  body: { kind: 'segment', ...wish, device: 'counter-1', first, last },
  sig: { key: 'k', suite: 'intl-1', value: '' },
})

test('[restore] numbers go on behind all that can have been leased since the day of the backup', () => {
  const allocator = allocatorOn('2026-11-23')
  assert.equal(allocator.next('counter-1'), [1, 10])
  allocator.goTo('2026-11-24')
  allocator.restoredFrom('2026-11-23')
  const first = 10 + 2 * seriesShare + 1
  assert.equal(allocator.next('counter-1'), [first, first + 9])
})

test('[restore] a series of which the backup knows nothing may have begun: it jumps too, next year as well', () => {
  const allocator = allocatorOn('2026-11-24')
  allocator.restoredFrom('2026-11-24')
  assert.equal(allocator.next('counter-1'), [seriesShare + 1, seriesShare + 10])
  assert.equal(allocator.next('counter-1', 2027), [seriesShare + 1, seriesShare + 10])
  assert.equal(allocator.next('counter-1', 2028), [1, 10])
})

test('[restore] a segment that a device offers back is never leased again, however high it is', () => {
  const allocator = allocatorOn('2026-11-24')
  allocator.restoredFrom('2026-11-24')
  allocator.learn([segmentRow('a', 1, 40)])
  assert.equal(allocator.next('counter-1'), [seriesShare + 1, seriesShare + 10])
  allocator.learn([segmentRow('b', 50_001, 50_040)])
  assert.equal(allocator.next('counter-1'), [50_041, 50_050])
})

test('[restore] what was jumped over is a gap with its reason, without what devices showed to be theirs', () => {
  const allocator = allocatorOn('2026-11-24')
  allocator.next('counter-1')
  allocator.restoredFrom('2026-11-24')
  allocator.learn([segmentRow('a', 11, 50), segmentRow('b', 91, 100)])
  const gap = { code: '610102', certificate: 'J', year: 2026, reason: 'restored' }
  assert.equal(allocator.skipped(), [
    { ...gap, first: 51, last: 90 },
    { ...gap, first: 101, last: 10 + seriesShare },
  ])
})

test('[restore] a second restore jumps from where the first had come to', () => {
  const allocator = allocatorOn('2026-11-24')
  allocator.restoredFrom('2026-11-24')
  assert.equal(allocator.next('counter-1'), [seriesShare + 1, seriesShare + 10])
  allocator.restoredFrom('2026-11-24')
  const first = 2 * seriesShare + 11
  assert.equal(allocator.next('counter-1'), [first, first + 9])
  assert.equal(allocator.next('counter-1', 2027), [2 * seriesShare + 1, 2 * seriesShare + 10])
})

test('[restore] all devices together are given no more a day than a jump reckons with', () => {
  const allocator = allocatorOn('2026-11-24')
  const given = Array.from({ length: 12 }, (_, i) => allocator.next(`counter-${i}`, 2026, 400))
  assert.is(given.filter((one) => one !== null).length, seriesShare / 400)
  allocator.goTo('2026-11-25')
  assert.equal(allocator.next('counter-1'), [seriesShare + 1, seriesShare + 10])
})

test('[restore] a nonce of before serves nobody', () => {
  const allocator = allocatorOn('2026-11-24')
  const nonce = allocator.makeNonce('linqing')
  allocator.restoredFrom('2026-11-24')
  assert.is(allocator.spendNonce(nonce, 'linqing'), false)
})

test('[restore] rows teach once, and blanks of one device are not given to another', () => {
  const allocator = allocatorOn('2026-11-24')
  const lease = allocator.lease({ ...wish, device: 'counter-1', size: 5 })
  assert.equal(allocator.unpublished(), [lease])
  const rows = [segmentRow('a', 1, 5), segmentRow('a', 1, 5)]
  allocator.learn(rows)
  assert.equal(allocator.unpublished(), [])
  const serials = ['M00000001']
  const body = {
    kind: 'blanks',
    office: 'xk7q2m',
    device: 'counter-1',
    certificate: 'marriage',
    serials,
  } as const
  allocator.learn([{ ...segmentRow('c', 1, 1), body }])
  assert.equal(allocator.giveBlanks('xk7q2m', 'counter-2', serials), serials)
})

test.run()

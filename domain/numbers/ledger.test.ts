import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { account } from './ledger.ts'
import { lowWater, nextNumber, nextSegment, overlaps, type Segment } from './segment.ts'
import type { NumberUsage } from './usage.ts'

const segment = (device: string, first: number, last: number): Segment => ({
  kind: 'segment',
  office: 'xincheng',
  device,
  certificate: 'J',
  code: '610102',
  year: 2026,
  first,
  last,
})
const series = { kind: 'J', code: '610102', year: 2026 } as const
const usage = (certificate: string, status: NumberUsage['status'], id = 'A'): NumberUsage => ({
  certificate,
  case: id,
  act: `sha256-${id}`,
  status,
  reason: status === 'gap' ? 'aborted' : null,
})

test('[3.1] the first number of a segment comes first, then the next that is not taken', () => {
  const segments = [segment('counter-1', 7, 9)]
  assert.is(nextNumber(segments, new Set(), series), 'J610102-2026-000007')
  assert.is(nextNumber(segments, new Set(['J610102-2026-000007']), series), 'J610102-2026-000008')
})

test('[3.1] no number is given from another year, code or kind, and none when the segment is used up', () => {
  const segments = [segment('counter-1', 1, 1)]
  assert.is(nextNumber(segments, new Set(), { ...series, year: 2027 }), null)
  assert.is(nextNumber(segments, new Set(), { ...series, code: '610103' }), null)
  assert.is(nextNumber(segments, new Set(), { ...series, kind: 'L' }), null)
  assert.is(nextNumber(segments, new Set(['J610102-2026-000001']), series), null)
})

test('[low-water] the warning comes with the number that reaches the threshold, not the one before', () => {
  const segments = [segment('counter-1', 1, 5)]
  const taken = (count: number) =>
    new Set(Array.from({ length: count }, (_, index) => `J610102-2026-00000${index + 1}`))
  assert.equal(lowWater(segments, taken(2), series, 2), { left: 3, isLow: false })
  assert.equal(lowWater(segments, taken(3), series, 2), { left: 2, isLow: true })
  assert.equal(lowWater(segments, taken(5), series, 2), { left: 0, isLow: true })
})

test('[3.1] a number is used, reserved, a gap with its reason, or free', () => {
  const { numbers } = account(
    [segment('counter-1', 1, 4)],
    [
      usage('J610102-2026-000001', 'used', 'A'),
      usage('J610102-2026-000002', 'reserved', 'B'),
      usage('J610102-2026-000003', 'gap', 'C'),
    ],
  )
  assert.equal(
    numbers.map(({ status, case: id, reason }) => [status, id, reason]),
    [
      ['used', 'A', null],
      ['reserved', 'B', null],
      ['gap', 'C', 'aborted'],
      ['free', null, null],
    ],
  )
})

test('[K23] the free numbers of a lost device are gaps; what it is known to have used stays used', () => {
  const { numbers } = account(
    [segment('outreach-1', 1, 2)],
    [usage('J610102-2026-000001', 'used')],
    new Set(['outreach-1']),
  )
  assert.equal(
    numbers.map(({ status, reason }) => [status, reason]),
    [
      ['used', null],
      ['gap', 'lost-device'],
    ],
  )
})

test('[K8] a number on which two cases stand is reported, one that was given up is not', () => {
  const both = account(
    [segment('counter-1', 1, 1)],
    [usage('J610102-2026-000001', 'used', 'B'), usage('J610102-2026-000001', 'used', 'A')],
  )
  assert.equal(both.duplicates, [{ certificate: 'J610102-2026-000001', cases: ['A', 'B'] }])
  const givenUp = account(
    [segment('counter-1', 1, 1)],
    [usage('J610102-2026-000001', 'gap', 'A'), usage('J610102-2026-000001', 'used', 'B')],
  )
  assert.equal(givenUp.duplicates, [])
  assert.is(givenUp.numbers[0]?.status, 'used')
})

test('[3.1] a number in use that no segment holds is a stray', () => {
  const { strays } = account([segment('counter-1', 1, 1)], [usage('J610102-2026-000009', 'used')])
  assert.is(strays.length, 1)
})

test('[K8] segments that touch do not overlap; segments that share one number do', () => {
  assert.equal(overlaps([segment('counter-1', 1, 5), segment('counter-2', 6, 9)]), [])
  assert.is(overlaps([segment('counter-1', 1, 6), segment('counter-2', 6, 9)]).length, 1)
  assert.equal(overlaps([segment('counter-1', 1, 6), { ...segment('counter-2', 6, 9), year: 2027 }]), [])
})

test('[3.1] a year ends with number 999999', () => {
  const wanted = {
    office: 'xincheng',
    device: 'counter-1',
    certificate: 'J',
    code: '610102',
    year: 2026,
  } as const
  assert.is(nextSegment([segment('counter-1', 999_990, 999_998)], wanted, 1)?.first, 999_999)
  assert.is(nextSegment([segment('counter-1', 999_990, 999_998)], wanted, 2), null)
})

test.run()

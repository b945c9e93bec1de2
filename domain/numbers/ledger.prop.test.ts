import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { logOf } from '../log/log.ts'
import { rowsOf } from '../log/reference.ts'
import { blankUsagesOf, usagesOf } from '../marriage/numbers.ts'
import { marriageHistories } from '../testing/marriage-histories.ts'
import { basisOf, serialsOf, testOffice } from '../testing/office.ts'
import { always } from '../testing/property.ts'
import { blankLedger } from './blanks.ts'
import { account } from './ledger.ts'
import { nextNumber, nextSegment, numbersOf, overlaps, type Segment } from './segment.ts'

const office = await testOffice(20)
const authors = office.clerks.slice(0, 3).map((author, device) => ({
  clerk: author.clerk,
  office: office.office,
  device: author.device,
  basis: basisOf(office, author, serialsOf(1 + device * 20).man),
}))
const segments = rowsOf(office.rows, 'segment').map(({ body }) => body)
const boxes = rowsOf(office.rows, 'blanks').map(({ body }) => body)
const histories = fc.array(marriageHistories(authors, 10), { maxLength: 3 })

test('[I5] every number of every segment is accounted for exactly once, whatever happened to the cases', () => {
  always(
    fc.property(histories, (cases) => {
      const usages = cases.flatMap(({ actions }, index) => usagesOf(`case-${index}`, logOf(actions)))
      const { numbers, strays } = account(segments, usages)
      assert.equal(
        numbers.map(({ certificate }) => certificate),
        segments.flatMap((segment) => [...numbersOf(segment)]),
      )
      assert.equal(strays, [])
      for (const { certificate, status, reason, case: id } of numbers) {
        const named = usages.filter((usage) => usage.certificate === certificate)
        assert.is(status === 'free', named.length === 0)
        assert.is(status === 'gap', reason !== null)
        if (status !== 'free') assert.ok(named.some((usage) => usage.case === id))
      }
    }),
  )
})

test('[3.2] every blank of every box is accounted for exactly once', () => {
  always(
    fc.property(histories, (cases) => {
      const usages = cases.flatMap(({ actions }, index) => blankUsagesOf(`case-${index}`, logOf(actions)))
      const { blanks, strays } = blankLedger(boxes, usages)
      assert.equal(
        blanks.map(({ serial }) => serial),
        boxes.flatMap(({ serials }) => serials),
      )
      assert.equal(strays, [])
      const named = new Set(usages.map(({ serial }) => serial))
      for (const { serial, status, reason } of blanks) {
        assert.is(status === 'received', !named.has(serial))
        assert.is(status === 'spoiled', reason !== null)
      }
    }),
  )
})

const leases = fc.array(
  fc.record({
    device: fc.constantFrom('counter-1', 'counter-2', 'outreach-1'),
    size: fc.integer({ min: 1, max: 40 }),
    certificate: fc.constantFrom<Segment['certificate'][]>('J', 'L'),
    year: fc.constantFrom(2026, 2027),
  }),
  { maxLength: 12 },
)

const leased = (
  wishes: { device: string; size: number; certificate: 'J' | 'L' | 'BJ' | 'BL'; year: number }[],
) =>
  wishes.reduce<Segment[]>((given, { size, ...wish }) => {
    const next = nextSegment(given, { office: 'xincheng', code: '610102', ...wish }, size)
    if (next) given.push(next)
    return given
  }, [])

test('[K8] segments leased one after the other never overlap', () => {
  always(fc.property(leases, (wishes) => assert.equal(overlaps(leased(wishes)), [])))
})

test('[K8] two devices that number offline from their own segments never print the same number', () => {
  always(
    fc.property(leases, fc.array(fc.nat(2), { maxLength: 60 }), (wishes, turns) => {
      const all = leased(wishes)
      const printed = new Map<string, string>()
      for (const turn of turns) {
        const device = ['counter-1', 'counter-2', 'outreach-1'][turn] ?? ''
        const own = all.filter((segment) => segment.device === device)
        const taken = new Set([...printed].filter(([, by]) => by === device).map(([number]) => number))
        const number = nextNumber(own, taken, { kind: 'J', code: '610102', year: 2026 })
        if (number === null) continue
        assert.not(printed.has(number))
        printed.set(number, device)
      }
    }),
  )
})

test.run()

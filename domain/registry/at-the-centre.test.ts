import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { DisputeActOf } from '../dispute/action.ts'
import type { Act } from '../log/action.ts'
import { first, holding, marriageOf, office } from '../testing/lives.ts'
import { inventedBlob } from '../testing/marriage-acts.ts'
import { writtenCase } from '../testing/written-case.ts'
import { claimsOf } from './claims.ts'
import { conflicts, settledConflicts } from './conflicts.ts'
import { openingOf } from './dispute-opening.ts'
import { type ClosedPeriod, lateRegistrations } from './late-registrations.ts'
import { missingActs } from './lost-machine.ts'

const now = '2026-11-23T18:00:00+08:00'
const chain = (seqs: readonly number[], announced: number | null, lastSeen = '2026-11-22T09:00:00+08:00') =>
  missingActs([{ device: 'kit-1', seqs, announced, lastSeen }], now).map(({ facts }) => facts.missing)

test('[K23] what a silent machine said that it had signed and never sent is told in stretches', () => {
  assert.equal(chain([0, 1, 2, 5, 6, 8], 11), [['3–4', '7', '9–10']])
  assert.equal(chain([2, 1, 0], 3), [])
  assert.equal(chain([0, 1, 2], null), [])
})

test('[K23] a machine that was heard of within a day is not looked for', () => {
  assert.equal(chain([0, 2], null, '2026-11-22T18:00:01+08:00'), [])
  assert.equal(chain([0, 2], null, '2026-11-22T18:00:00+08:00'), [['1']])
})

const married = marriageOf(first, '2026-10-31T15:00:00+08:00')
const october = {
  office: 'xincheng',
  name: '2026-10',
  from: '2026-10-01',
  to: '2026-10-31',
  reportedAt: '2026-11-05T10:00:00+08:00',
} as const
const late = (receivedAt: string | undefined, period: ClosedPeriod = october) =>
  lateRegistrations(holding(married), [period], () => receivedAt)

test('[K24] a registration of a reported month that came afterwards is a line of adjustment', () => {
  const [found, ...others] = late('2026-11-05T10:00:01+08:00')
  assert.equal(others, [])
  assert.equal([found?.code, found?.facts.period, found?.facts.count], ['K24', '2026-10', 1])
  assert.equal(late('2026-11-05T10:00:00+08:00'), [])
  assert.equal(late(undefined), [])
})

test('[K24] what the reporting machine itself had registered is in the report, whenever it was sent', () => {
  const { device } = [...married.log.values()][0]?.body.by ?? { device: '' }
  const onIt = { ...october, device }
  assert.equal(late('2026-11-05T10:00:01+08:00', onIt), [])
  assert.is(late('2026-11-05T10:00:01+08:00', { ...onIt, device: 'counter-9' }).length, 1)
})

test('[K23] of a machine that is trusted no longer nobody waits for a day', () => {
  const heard = { device: 'kit-1', seqs: [0, 2], announced: null, lastSeen: now }
  assert.equal(missingActs([heard], now), [])
  assert.is(missingActs([{ ...heard, isRevoked: true }], now).length, 1)
})

const byCentre = (act: Act, at: string, more: readonly { act: Act; at: string }[] = []) => {
  const [opening] = [act as DisputeActOf<'open'>]
  return writtenCase('dispute', opening.conflict, [{ act, at }, ...more])
}
const [lost] = missingActs(
  [{ device: 'kit-1', seqs: [0, 1, 5], announced: null, lastSeen: '2026-11-20T18:00:00+08:00' }],
  now,
)
const [lateOnes] = late('2026-11-05T10:00:01+08:00')
if (!lost || !lateOnes) throw new Error('both are found')

test('[K23] what the centre told of a lost machine stands with its facts until a head closes it on a document', () => {
  const opening = openingOf(lost, holding())
  const told = byCentre(opening, now)
  const [conflict, ...others] = conflicts(holding(told))
  assert.equal(others, [])
  assert.equal(
    [conflict?.code, conflict?.key, conflict?.facts],
    ['K23', 'K23 kit-1 2', { device: 'kit-1', missing: ['2–4'], lastSeen: '2026-11-20T18:00:00+08:00' }],
  )
  const close = {
    type: 'close',
    by: 'head',
    document: {
      type: 'head-decision',
      title: '设备遗失处理决定',
      number: null,
      issuedBy: '西安市新城区婚姻登记处',
      effectiveOn: '2026-11-24',
      scans: [inventedBlob('the decision', 'application/pdf')],
    },
    decided: [],
    why: '凭当场签的纸件补录了三项',
  } as Act
  const over = holding(byCentre(opening, now, [{ act: close, at: '2026-11-24T09:00:00+08:00' }]))
  assert.equal(conflicts(over), [])
  assert.equal(
    settledConflicts(over).map(({ code }) => code),
    ['K23'],
  )
})

test('[K24] what came late is told with its cases until a later report of the same length is closed', () => {
  const told = byCentre(openingOf(lateOnes, holding(married)), '2026-11-05T10:00:02+08:00')
  const [conflict] = conflicts(holding(told))
  assert.equal([conflict?.code, conflict?.cases, conflict?.facts.count], ['K24', [married.case], 1])
  const reported = (period: string, at: string) =>
    writtenCase('statistics-report', `book ${period} ${at}`, [
      { act: { type: 'close', period, acts: 9, figures: [], adjustments: [] } as Act, at },
    ])
  const codesWith = (period: string, at: string) =>
    conflicts(holding(told, reported(period, at))).map(({ code }) => code)
  assert.equal(codesWith('2026-11', '2026-12-03T09:00:00+08:00'), [])
  assert.equal(codesWith('2026-Q4', '2027-01-03T09:00:00+08:00'), ['K24'])
  assert.equal(codesWith('2026-10', '2026-11-05T10:00:00+08:00'), ['K24'])
  const book = reported('2026-11', '2026-12-03T09:00:00+08:00')
  const shared = claimsOf(book.case, book.log).filter((claim) =>
    claimsOf(told.case, told.log).includes(claim),
  )
  assert.equal(shared, [`report:${office.office}`])
})

test.run()

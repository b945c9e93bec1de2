import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { BlobRef } from '../log/blob-ref.ts'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { disputedCases, openingExample } from '../testing/dispute-examples.ts'
import { arrival, play, steps } from '../testing/histories.ts'
import { judgmentOn } from '../testing/judgments.ts'
import { always } from '../testing/property.ts'
import { type DisputeAct, noteSubjects, outcomes } from './action.ts'
import { dispute } from './kind.ts'

const { first = '', second = '' } = disputedCases

const notes: fc.Arbitrary<DisputeAct> = fc.record({
  type: fc.constant('note' as const),
  subject: fc.constantFrom(...noteSubjects),
  on: fc.constant('2026-05-21'),
  of: fc.constant(null),
  remark: fc.constantFrom(null, '已记录'),
  scans: fc.constant<BlobRef[]>([]),
})

const closes: fc.Arbitrary<DisputeAct> = fc.constantFrom(...outcomes).map((outcome) =>
  judgmentOn([
    { case: first, outcome: 'stands' },
    { case: second, outcome },
  ]),
)

const histories = (acts: fc.Arbitrary<DisputeAct>) =>
  steps(acts).map((list) =>
    play<DisputeAct, DisputeAct>(
      [{ device: 0, make: openingExample }, { device: 1, hears: 0 }, { device: 2, hears: 0 }, ...list],
      (_moment, act) => act,
      [],
      'dispute',
    ),
  )

test('[I2] [fold] a dispute adds up to the same in every order of arrival', () => {
  always(
    fc.property(histories(fc.oneof(notes, closes)), fc.nat(), ({ actions }, seed) => {
      const { state } = fold(dispute, logOf(actions))
      assert.equal(fold(dispute, logOf(arrival(actions, seed))).state, state)
    }),
  )
})

test('[I9] nothing but a closing act leaves disputed, whatever is noted and by how many', () => {
  always(
    fc.property(histories(notes), ({ actions }) => {
      assert.is(dispute.stageOf(fold(dispute, logOf(actions)).state), 'disputed')
    }),
  )
})

test('[I9] no later act takes back that somebody closed it', () => {
  always(
    fc.property(histories(fc.oneof(notes, closes)), ({ actions }) => {
      const isClosed = actions.some(({ body }) => body.act.type === 'close')
      const stage = dispute.stageOf(fold(dispute, logOf(actions)).state)
      assert.ok(isClosed ? stage === 'closed' || stage === 'contested' : stage === 'disputed', stage)
    }),
  )
})

test.run()

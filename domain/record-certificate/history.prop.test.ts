import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold, foldBy } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { anyTieBreak, arrival, play, steps } from '../testing/histories.ts'
import { always } from '../testing/property.ts'
import { recordCertificateAct } from '../testing/record-certificate-examples.ts'
import type { RecordCertificateAct } from './action.ts'
import { recordCertificateConflicts } from './conflicts.ts'
import { recordCertificate } from './kind.ts'
import { stages } from './state.ts'

type Wish = 'apply' | 'search' | 'issue' | 'refuse' | 'abort' | { readonly settle: number }

const wishes: fc.Arbitrary<Wish> = fc.oneof(
  { arbitrary: fc.constantFrom<Wish>('apply', 'search', 'issue', 'refuse', 'abort'), weight: 6 },
  { arbitrary: fc.record({ settle: fc.nat(20) }), weight: 1 },
)

const histories = steps(wishes, 12).map((list) =>
  play<RecordCertificateAct, Wish>(
    [{ device: 0, make: 'apply' }, { device: 1, hears: 0 }, { device: 2, hears: 0 }, ...list],
    ({ log, at }, wish) => {
      const { state } = fold(recordCertificate, log)
      if (typeof wish !== 'object') return recordCertificateAct(wish, state, at)
      const known = [...log.keys()].sort()
      const keep = known[wish.settle % Math.max(1, known.length)] ?? `sha256-${'0'.repeat(64)}`
      return { type: 'settle', keep, reason: '以先查的为准' }
    },
    [],
    'record-certificate',
  ),
)

test('[I2] [I3] a record certificate adds up to the same in every order of arrival and by every tie-break', () => {
  always(
    fc.property(histories, fc.integer(), ({ actions }, seed) => {
      const log = logOf(actions)
      const { state } = fold(recordCertificate, log)
      assert.equal(fold(recordCertificate, logOf(arrival(actions, seed))).state, state)
      assert.equal(foldBy(recordCertificate, log, anyTieBreak(seed)).state, state)
      assert.ok(stages.includes(recordCertificate.stageOf(state)))
    }),
  )
})

test('[record-query] who looked for whom is never forgotten, whatever is settled or given up', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const { state } = fold(recordCertificate, logOf(actions))
      const made = actions.filter(({ body }) => body.act.type === 'search')
      assert.is(state.searches.length, made.length)
    }),
  )
})

test('[I9] where a case is contested, a conflict says so', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const { state } = fold(recordCertificate, logOf(actions))
      const found = recordCertificateConflicts('01JZ0000000000000000000000', state)
      if (recordCertificate.stageOf(state) === 'contested') assert.ok(found.some(({ at }) => at === 'stage'))
    }),
  )
})

test('[form 18] every act reads back as it was written', () => {
  const { state } = fold(recordCertificate, new Map())
  for (const type of ['apply', 'search', 'issue', 'refuse', 'abort', 'approve', 'settle']) {
    const act = recordCertificateAct(type, state, '2026-11-23T09:00:00+08:00')
    assert.equal(recordCertificate.readAct(act), { ok: true, value: act })
    assert.not(recordCertificate.readAct({ ...act, extra: 1 }).ok)
  }
})

test.run()

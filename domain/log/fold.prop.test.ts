import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { anyTieBreak, arrival, type History, type Moment, play, steps } from '../testing/histories.ts'
import { always } from '../testing/property.ts'
import { type ToyAct, toyKind } from '../testing/toy-kind.ts'
import type { Action } from './action.ts'
import { add, fold, foldBy } from './fold.ts'
import { causalPast, heads, type Log, logOf, merge } from './log.ts'
import { byTimeThenId, order, waiting } from './order.ts'

type Wish =
  | { type: 'note'; place: 'left' | 'right'; text: string }
  | { type: 'mark'; text: string }
  | { type: 'settle'; pick: number }

const text = fc.constantFrom('a', 'b', 'c')
const note = fc.record({ type: fc.constant('note' as const), place: fc.constantFrom('left', 'right'), text })
const mark = fc.record({ type: fc.constant('mark' as const), text })
const settle = fc.record({ type: fc.constant('settle' as const), pick: fc.nat(30) })
const wish: fc.Arbitrary<Wish> = fc.oneof(
  { arbitrary: note, weight: 4 },
  { arbitrary: mark, weight: 1 },
  { arbitrary: settle, weight: 2 },
)

/** A settlement keeps some act its author knows. */
const make = ({ log }: Moment<ToyAct>, wanted: Wish): ToyAct => {
  if (wanted.type !== 'settle') return wanted
  const known = [...log.keys()].sort()
  const keep = known[wanted.pick % Math.max(known.length, 1)]
  return keep ? { type: 'settle', keep } : { type: 'mark', text: 'nothing to settle' }
}

const history: fc.Arbitrary<History<ToyAct>> = steps(wish).map((list) => play(list, make))
const seed = fc.integer()

/** Any part of a history: some acts have not arrived. */
const part = fc
  .tuple(history, fc.array(fc.boolean(), { maxLength: 24 }))
  .map(([{ actions }, keep]) => logOf(actions.filter((_, index) => keep[index] ?? true)))

const same = <A>(a: Log<A>, b: Log<A>): void =>
  assert.equal(
    [...a].sort(([x], [y]) => (x < y ? -1 : 1)),
    [...b].sort(([x], [y]) => (x < y ? -1 : 1)),
  )

test('[I2] merge is commutative, associative and idempotent', () => {
  always(
    fc.property(history, ({ devices: [a = new Map(), b = new Map(), c = new Map()] }) => {
      same(merge(a, b), merge(b, a))
      same(merge(merge(a, b), c), merge(a, merge(b, c)))
      same(merge(a, a), a)
    }),
  )
})

test('[I1] merge loses no act of either side', () => {
  always(
    fc.property(history, ({ devices: [a = new Map(), b = new Map()] }) => {
      const both = merge(a, b)
      for (const side of [a, b]) for (const [id, action] of side) assert.is(both.get(id), action)
      assert.is(both.size, new Set([...a.keys(), ...b.keys()]).size)
    }),
  )
})

test('[order] causes stand before effects, whatever has not arrived', () => {
  always(
    fc.property(part, seed, (log, tie) => {
      const placed = order(log, anyTieBreak(tie)).map(({ id }) => id)
      for (const [index, id] of placed.entries()) {
        for (const cause of log.get(id)?.body.prev ?? []) {
          assert.ok(placed.indexOf(cause) >= 0 && placed.indexOf(cause) < index)
        }
      }
    }),
  )
})

test('[order] every act is either placed or waits, and those that wait miss a cause, near or far', () => {
  always(
    fc.property(part, (log) => {
      const waits = waiting(log)
      assert.is(order(log).length + waits.length, log.size)
      for (const { id } of waits) assert.ok(causalPast(log, [id]).missing.length > 0)
      for (const { id } of order(log)) assert.equal(causalPast(log, [id]).missing, [])
    }),
  )
})

test('[I3] fold is the same for every order of arrival', () => {
  always(
    fc.property(history, seed, ({ actions }, shuffle) => {
      const inOrder = fold(toyKind, logOf(actions))
      assert.equal(fold(toyKind, logOf(arrival(actions, shuffle))), inOrder)
    }),
  )
})

test('[I3] no tie-break changes the state, settlements included', () => {
  always(
    fc.property(history, seed, ({ actions }, tie) => {
      const log = logOf(actions)
      const byTime = foldBy(toyKind, log, byTimeThenId)
      assert.equal(foldBy(toyKind, log, anyTieBreak(tie)), byTime)
      assert.equal(
        foldBy(toyKind, log, (a, b) => byTimeThenId(b, a)),
        byTime,
      )
    }),
  )
})

test('[fold] the heads it gives are the heads of a whole log', () => {
  always(
    fc.property(history, ({ actions }) => {
      const log = logOf(actions)
      assert.equal(fold(toyKind, log).heads, heads(log))
    }),
  )
})

test('[fold] acts added one by one, in any order, give the fold from scratch', () => {
  always(
    fc.property(history, seed, ({ actions }, shuffle) => {
      let log: Log<ToyAct> = new Map<never, Action<ToyAct>>()
      for (const action of arrival(actions, shuffle)) {
        fold(toyKind, log)
        log = add(toyKind, log, action)
        assert.equal(fold(toyKind, log), foldBy(toyKind, log, byTimeThenId))
      }
    }),
  )
})

test.run()

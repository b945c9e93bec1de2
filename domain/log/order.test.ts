import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action, ActionId } from './action.ts'
import { causalPast, heads, logOf } from './log.ts'
import { order, waiting } from './order.ts'

/** An act whose id its author chose, as no honest program would: only to hold the order to its word. */
const act = (name: string, prev: readonly string[], minute = 0): Action<unknown> => ({
  id: idOf(name),
  body: {
    v: 1,
    case: '01JZ0000000000000000000000',
    kind: 'marriage',
    prev: prev.map(idOf),
    basis: [],
    act: { type: 'mark' },
    at: `2026-11-23T09:${String(minute).padStart(2, '0')}:00+08:00`,
    by: { clerk: 'clerk-1', office: 'office-1', device: 'device-1', seq: 0, last: null },
  },
  sigs: [],
})
const idOf = (name: string): ActionId => `sha256-${name}`
const namesOf = (actions: readonly Action<unknown>[]) => actions.map(({ id }) => id.slice(7))

test('[order] causes stand before effects even where the clock says otherwise', () => {
  const log = logOf([act('b', ['a'], 1), act('a', [], 9)])
  assert.equal(namesOf(order(log)), ['a', 'b'])
})

test('[order] acts that did not know of one another stand by time, then by id, across branches', () => {
  const log = logOf([act('root', []), act('b1', ['root'], 1), act('b2', ['b1'], 4), act('c1', ['root'], 3)])
  assert.equal(namesOf(order(log)), ['root', 'b1', 'c1', 'b2'])
  assert.equal(namesOf(order(logOf([act('y', []), act('x', [])]))), ['x', 'y'])
})

test('[order] an act with a missing cause waits, and so does what was built on it', () => {
  const log = logOf([act('a', []), act('c', ['b']), act('d', ['c', 'a'])])
  assert.equal(namesOf(order(log)), ['a'])
  assert.equal(namesOf(waiting(log)), ['c', 'd'])
  assert.equal(causalPast(log, [idOf('d')]).missing, [idOf('b')])
})

test('[order] circles cannot be made with honest ids, and made with others they wait for ever', () => {
  const log = logOf([act('self', ['self']), act('a', ['b']), act('b', ['a']), act('free', [])])
  assert.equal(namesOf(order(log)), ['free'])
  assert.is(waiting(log).length, 3)
  assert.is(causalPast(log, [idOf('a')]).past.size, 2)
})

test('[order] a cause that is named twice is one cause', () => {
  assert.equal(namesOf(order(logOf([act('a', []), act('b', ['a', 'a'])]))), ['a', 'b'])
})

test('[order] two hundred thousand acts side by side, and a chain of as many, are ordered', () => {
  const many = Array.from({ length: 200_000 }, (_, index) => act(`n${index}`, []))
  assert.is(order(logOf(many)).length, many.length)
  const chain = many.map((_, index) => act(`n${index}`, index === 0 ? [] : [`n${index - 1}`]))
  assert.is(order(logOf(chain)).length, chain.length)
})

test('[heads] the heads are the acts that nobody names as a cause', () => {
  const log = logOf([act('a', []), act('b', ['a']), act('c', ['a'])])
  assert.equal(heads(log), [idOf('b'), idOf('c')])
  assert.equal(heads(new Map()), [])
})

test.run()

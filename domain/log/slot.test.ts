import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { play, type Step } from '../testing/histories.ts'
import { type ToyAct, toyKind } from '../testing/toy-kind.ts'
import type { Action } from './action.ts'
import { fold, foldBy } from './fold.ts'
import { logOf } from './log.ts'
import { byTimeThenId } from './order.ts'
import { agreed, append, isContested, type Slot } from './slot.ts'

type Wish = ToyAct | { type: 'keep'; made: number }
type Steps = Step<Wish>[]

const note = (device: number, text: string): Steps[number] => ({
  device,
  make: { type: 'note', place: 'left', text },
})
const hear = (device: number, hears: number): Steps[number] => ({ device, hears })
/** Settles for the act that was made as the `made`th of the history. */
const keep = (device: number, made: number): Steps[number] => ({ device, make: { type: 'keep', made } })

/** What stands in the left place after these steps; the same under any tie-break. */
function leftAfter(steps: Steps) {
  const made: Action<ToyAct>[] = []
  for (let length = 1; length <= steps.length; length++) {
    const { actions } = play<ToyAct, Wish>(steps.slice(0, length), (_moment, wish) => {
      const chosen = wish.type === 'keep' ? made[wish.made] : undefined
      return wish.type === 'keep' ? { type: 'settle', keep: chosen?.id ?? 'sha256-none' } : wish
    })
    made.splice(0, made.length, ...actions)
  }
  const log = logOf(made)
  const { left } = fold(toyKind, log).state
  assert.equal(foldBy(toyKind, log, (a, b) => byTimeThenId(b, a)).state.left, left)
  return left
}
const textsOf = (steps: Steps) =>
  leftAfter(steps)
    .map(({ value }) => value)
    .sort()

test('[slot] who knew the old value replaces it', () => {
  assert.equal(textsOf([note(0, 'old'), hear(1, 0), note(1, 'new')]), ['new'])
})

test('[K7] who did not know of one another both stand, and nothing is agreed', () => {
  const left = leftAfter([note(0, 'a'), note(1, 'b')])
  assert.is(left.length, 2)
  assert.ok(isContested(left))
  assert.is(agreed(left), undefined)
})

test('[K7] the same value written twice is agreed', () => {
  const left = leftAfter([note(0, 'a'), note(1, 'a')])
  assert.is(left.length, 2)
  assert.not(isContested(left))
  assert.is(agreed(left), 'a')
})

test('[K7] who knows both and writes decides by writing', () => {
  assert.equal(textsOf([note(0, 'a'), note(1, 'b'), hear(2, 0), hear(2, 1), note(2, 'c')]), ['c'])
})

test('[settle] the branch that leads to the kept act stays', () => {
  assert.equal(textsOf([note(0, 'a'), note(1, 'b'), hear(2, 0), hear(2, 1), keep(2, 0)]), ['a'])
  assert.equal(textsOf([note(0, 'a'), note(1, 'b'), hear(2, 0), hear(2, 1), keep(2, 1)]), ['b'])
})

test('[settle] what the deciding person did not know of is not decided', () => {
  const steps = [note(0, 'a'), note(1, 'b'), hear(2, 0), hear(2, 1), note(0, 'later'), keep(2, 0)]
  assert.equal(textsOf(steps), ['later'])
  const unseen = [note(0, 'a'), note(1, 'b'), hear(0, 1), keep(0, 0), note(2, 'unseen')]
  assert.equal(textsOf(unseen), ['a', 'unseen'])
})

test('[settle] two who decide differently without knowing of one another leave it contested', () => {
  const branches = [note(0, 'a'), note(1, 'b'), hear(0, 1), hear(1, 0)]
  assert.equal(textsOf([...branches, keep(0, 0), keep(1, 1)]), ['a', 'b'])
  assert.equal(textsOf([...branches, keep(0, 0), keep(1, 0)]), ['a'])
  assert.equal(textsOf([...branches, keep(0, 0), keep(1, 1), hear(2, 0), hear(2, 1), keep(2, 1)]), ['b'])
})

test('[settle] a rejected value that somebody else chose stays by that choice alone, in whatever order they come', () => {
  // 1 settles for the first value knowing less; 2 had settled for it and settles against it, knowing what came since.
  const steps = [
    note(1, 'a'),
    note(2, 'a'),
    hear(1, 2),
    hear(2, 1),
    keep(2, 0),
    note(0, 'a'),
    hear(1, 0),
    keep(1, 0),
    note(0, 'b'),
    hear(2, 0),
    keep(2, 5),
  ]
  assert.equal(textsOf(steps), ['a', 'b'])
})

test('[settle] a value that is not contested is left as it is', () => {
  assert.equal(
    textsOf([note(0, 'a'), { device: 1, make: { type: 'mark', text: 'm' } }, hear(1, 0), keep(1, 1)]),
    ['a'],
  )
})

test('[settle] the decision leaves the legal time and the author of the kept act', () => {
  const [kept] = leftAfter([note(0, 'a'), note(1, 'b'), hear(2, 0), hear(2, 1), keep(2, 0)])
  assert.is(kept?.clerk, 'clerk-0')
  assert.is(kept?.at, '2026-11-23T09:00:00+08:00')
  assert.is(kept?.settledBy?.length, 1)
})

test('[slot] what is added reads in the order of legal time, whatever the order of arrival', () => {
  const act = (at: string, id: string) =>
    ({ id, body: { at, by: { clerk: 'registrar-1' } } }) as unknown as Action<unknown>
  const acts = [act('09:00', 'b'), act('09:00', 'a'), act('08:00', 'c'), act('10:00', 'd')]
  for (const arrived of [
    acts,
    acts.toReversed(),
    acts.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  ]) {
    const slot = arrived.reduce<Slot<string>>((before, action) => append(before, action.id, action), [])
    assert.equal(
      slot.map(({ value }) => value),
      ['c', 'a', 'b', 'd'],
    )
  }
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { play } from '../testing/histories.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { type ToyAct, toyKind } from '../testing/toy-kind.ts'
import { add, fold } from './fold.ts'
import { type Log, logOf } from './log.ts'

const mark = (text: string) => ({ device: 0, make: { type: 'mark', text } as ToyAct })
const { actions } = play<ToyAct, ToyAct>([mark('a'), mark('b'), mark('c')], (_moment, act) => act)
const [a, b, c] = actions
if (!a || !b || !c) throw new Error('three acts')

const marksOf = (log: Log<ToyAct>) => fold(toyKind, log).state.marks.map(({ value }) => value)

test('[fold] an act that fills a gap brings in what waited for it, also when it is added to a folded log', () => {
  const gapped = logOf([a, c])
  assert.equal(marksOf(gapped), ['a'])
  assert.equal(marksOf(add(toyKind, gapped, b)), ['a', 'b', 'c'])
})

test('[fold] an added act whose cause is missing waits', () => {
  const begun = logOf([a])
  fold(toyKind, begun)
  assert.equal(marksOf(add(toyKind, begun, c)), ['a'])
  const nothing: Log<ToyAct> = new Map()
  fold(toyKind, nothing)
  assert.equal(marksOf(add(toyKind, nothing, c)), [])
})

test('[fold] an act of a newer program, and all that was built on it, waits and breaks nothing', () => {
  const newer = sealUnsigned({ ...b.body, act: { type: 'transmute' } as unknown as ToyAct })
  const onTop = sealUnsigned({ ...c.body, prev: [newer.id] })
  const later = sealUnsigned({ ...b.body, v: 2 })
  assert.equal(marksOf(logOf([a, newer, onTop, later])), ['a'])
  assert.is(fold(toyKind, logOf([a, newer, onTop, later])).placed, 1)
})

test('[fold] an act of another kind in the same case is not added up', () => {
  const stranger = sealUnsigned({ ...b.body, kind: 'status-check' })
  assert.equal(marksOf(logOf([a, stranger])), ['a'])
})

test('[fold] adding what is there gives the same log', () => {
  const log = logOf([a, b])
  assert.is(add(toyKind, log, b), log)
})

test.run()

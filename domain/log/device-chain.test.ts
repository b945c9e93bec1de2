import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { play } from '../testing/histories.ts'
import { sealUnsigned } from '../testing/signer.ts'
import type { ToyAct } from '../testing/toy-kind.ts'
import { chainFaults } from './device-chain.ts'

const mark = (device: number, text: string) => ({ device, make: { type: 'mark', text } as ToyAct })
const { actions } = play<ToyAct, ToyAct>(
  [mark(0, 'a'), mark(0, 'b'), mark(1, 'x'), mark(0, 'c'), mark(0, 'd')],
  (_moment, act) => act,
)
const [a, b, x, c, d] = actions
if (!a || !b || !x || !c || !d) throw new Error('five acts')

test('[chain] whole chains of several devices have no fault, in any order and told twice', () => {
  assert.equal(chainFaults([d, c, x, b, a, a, b]), [])
})

test('[K23] a gap names what a lost machine may still hold', () => {
  assert.equal(chainFaults([a, d, x]), [{ fault: 'gap', device: 'device-0', from: 1, to: 2 }])
  assert.equal(chainFaults([b]), [{ fault: 'gap', device: 'device-0', from: 0, to: 0 }])
})

test('[chain] two acts with one number are a fork of a copied device; both are named', () => {
  const copy = sealUnsigned({ ...b.body, act: { type: 'mark', text: 'copied' } as ToyAct })
  assert.equal(chainFaults([a, b, copy]), [
    { fault: 'fork', device: 'device-0', seq: 1, acts: [b.id, copy.id].sort() },
  ])
})

test.run()

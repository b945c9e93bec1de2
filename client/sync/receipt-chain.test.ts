import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { contentId, type Receipt, type ReceiptBody, sealSigned } from '../../domain/index.ts'
import { followed, newChain } from './receipt-chain.ts'

/** A receipt at a place of the chain, on top of another; nobody checks its signature here. */
const receiptAfter = (previous: Receipt | null, seq: number, note = '', epoch = '0a1b2c3d'): Receipt =>
  sealSigned<ReceiptBody>(
    {
      office: 'xk7q2m',
      epoch,
      seq,
      previous: previous?.id ?? null,
      receivedAt: '2026-05-20T09:00:00.000+08:00',
      verdicts: [{ id: contentId(`${note}${seq}`), verdict: 'accepted' }],
    },
    { key: 'k', suite: 'intl-1', value: '' },
  )

const first = receiptAfter(null, 0)
const second = receiptAfter(first, 1)
const third = receiptAfter(second, 2)

test('[receipt-chain] receipts that follow one another leave no fault, however they are cut into pages', () => {
  const whole = followed(newChain, [first, second, third])
  assert.equal(whole, { heads: [{ epoch: '0a1b2c3d', seq: 2, id: third.id }], fault: null })
  assert.equal(followed(followed(newChain, [first]), [second, third]), whole)
})

test('[receipt-chain] the same receipt twice is one', () => {
  assert.is(followed(newChain, [first, second, second, third]).fault, null)
})

test('[receipt-chain] a missing receipt is a gap at its place, also at the beginning', () => {
  assert.equal(followed(newChain, [first, third]).fault, { code: 'gap', seq: 1 })
  assert.equal(followed(newChain, [second]).fault, { code: 'gap', seq: 0 })
})

test('[receipt-chain] two receipts for one place are a fork, whichever comes first', () => {
  const other = receiptAfter(first, 1, 'other')
  assert.equal(followed(newChain, [first, second, other]).fault, { code: 'fork', seq: 1 })
  const onOther = receiptAfter(other, 2)
  assert.equal(followed(newChain, [first, second, onOther]).fault, { code: 'fork', seq: 2 })
})

test('[receipt-chain] the first fault stays, and the chain goes on after it', () => {
  const chain = followed(followed(newChain, [first, third]), [receiptAfter(third, 3), receiptAfter(null, 9)])
  assert.is(chain.heads[0]?.seq, 9)
  assert.equal(chain.fault, { code: 'gap', seq: 1 })
})

test('[receipt-chain] a machine that held pages before there were receipts may join anywhere', () => {
  assert.is(followed(newChain, [third], true).fault, null)
})

test('[receipt-chain] a backup that is put back begins a branch, whatever of the lost one is brought back beside it', () => {
  const other = receiptAfter(first, 1, 'after the backup', 'ffffffff')
  const onOther = receiptAfter(other, 2, '', 'ffffffff')
  for (const order of [
    [first, other, onOther, second, third],
    [first, second, third, other, onOther],
    [first, other, third, onOther, second],
  ]) {
    assert.is(followed(newChain, order).fault, null)
  }
  const afterRestart = receiptAfter(third, 3, '', 'ffffffff')
  assert.is(followed(newChain, [first, other, second, third, afterRestart]).fault, null)
})

test('[receipt-chain] a gap and a fork in the branch of today are faults', () => {
  const other = receiptAfter(first, 1, 'after the backup', 'ffffffff')
  const far = receiptAfter(other, 5, '', 'ffffffff')
  assert.equal(followed(newChain, [first, other, far]).fault, { code: 'gap', seq: 2 })
  const twin = receiptAfter(first, 1, 'twin', 'ffffffff')
  assert.equal(followed(newChain, [first, second, other, twin]).fault, { code: 'fork', seq: 1 })
})

test.run()

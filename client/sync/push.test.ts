import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../../domain/index.ts'
import type { OutboxRow } from '../state/ledger/database.ts'
import { batches } from './bulk-offer.ts'
import { answersTo } from './push.ts'

const id = (n: number): Action['id'] => `sha256-${String(n).repeat(64)}`
const act = (seq: number) => ({
  row: { seq } as OutboxRow,
  action: { id: id(seq), body: { case: 'C' } } as unknown as Action,
})
const acts = [act(1), act(2), act(3), act(4), act(5), act(6)]

test('[push] each act is moved by its own answer, whatever the order and whatever became of the others', () => {
  const answered = answersTo(acts, [
    { id: `C:${id(3)}`, error: 'forbidden', reason: 'wrong-signature' },
    { id: `C:${id(1)}`, ok: true },
    { id: `C:${id(2)}`, error: 'conflict', reason: 'Document update conflict.' },
    { id: `C:${id(4)}`, ok: true, parked: 'unknown-cause' },
    { id: `C:${id(6)}`, ok: true, held: 'marriage-age' },
  ])
  assert.equal(
    answered.map(({ seq, change }) => [seq, change.state, change.reason ?? null, change.lastFault]),
    [
      [1, 'sent', null, null],
      [2, 'sent', null, null],
      [3, 'refused', 'wrong-signature', null],
      [4, 'parked', 'unknown-cause', null],
      [5, undefined, null, 'no-answer'],
      [6, 'held', 'marriage-age', null],
    ],
  )
})

test('[push] an error that is not final leaves the act to be sent again', () => {
  const [first] = answersTo([act(1)], [{ id: `C:${id(1)}`, error: 'internal', reason: '' }])
  assert.equal(first, { seq: 1, change: { lastFault: 'internal' } })
})

test('[push] batches cover every act once, in order', () => {
  assert.equal(batches([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]])
  assert.equal(batches([]), [])
})

test.run()

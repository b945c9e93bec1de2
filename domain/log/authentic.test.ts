import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { testOffice } from '../testing/office.ts'
import { makeSigner, signAction } from '../testing/signer.ts'
import type { ActionBody } from './action.ts'
import { signersOf } from './authentic.ts'

const office = await testOffice(1)
const [author, colleague, , head] = office.clerks

const body = (change: Partial<ActionBody> = {}): ActionBody => ({
  v: 1,
  case: '01JZ0000000000000000000000',
  kind: 'marriage',
  prev: [],
  basis: [author.key.id, author.grant.id],
  act: { type: 'mark' },
  at: '2026-11-23T09:00:00+08:00',
  by: { clerk: author.clerk, office: office.office, device: author.device, seq: 0, last: null },
  ...change,
})
const found = async (change: Partial<ActionBody>, signer = author.signer, offeredTo = office.office) => {
  const signers = signersOf(await signAction(body(change), signer), office.reference, offeredTo)
  return signers.signers === 'none' ? signers.reason : signers.signers
}
const without = 'key-without-competence'

test('[authentic] the key certified for this clerk, device and office must have signed', async () => {
  assert.is(await found({}), 'known')
})

test('[authentic] a key row that is not here yet is waited for', async () => {
  const unknownRow = `sha256-${'0'.repeat(64)}` as const
  assert.is(await found({ basis: [unknownRow] }), 'unknown')
})

test('[authentic] a key that no row certifies, and another clerk’s key, have no competence', async () => {
  assert.is(await found({}, await makeSigner()), without)
  assert.is(await found({ basis: [author.key.id, colleague.key.id] }, colleague.signer), without)
})

test('[authentic] the head’s key on the same machine does not sign in the registrar’s name', async () => {
  assert.is(await found({ basis: [head.key.id] }, head.signer), without)
  const by = { ...body().by, clerk: head.clerk }
  assert.is(await found({ basis: [head.key.id], by }, head.signer), 'known')
})

test('[authentic] an act for another office’s database, from another device or before the key is none', async () => {
  assert.is(await found({}, author.signer, 'beilin'), without)
  assert.is(await found({ by: { ...body().by, device: 'counter-2' } }), without)
  assert.is(await found({ at: '2024-12-31T23:59:59+08:00' }), without)
  assert.is(await found({ at: '2025-01-01T00:00:00+08:00' }), 'known')
})

test.run()

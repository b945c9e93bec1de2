import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { marriageScript } from '../../../domain/testing/marriage-script.ts'
import { testOffice } from '../../../domain/testing/office.ts'
import { freshLedger } from '../../sync/testing/fresh-ledger.ts'
import { privateFiles } from '../testing/private-files.ts'
import type { LedgerFault } from './ledger-fault.ts'
import { keepAct, readOutbox, sealedAct } from './outbox.ts'
import { OutboxCopy } from './outbox-copy.ts'
import { rebuild } from './rebuild.ts'

const office = await testOffice()
const { actions } = await marriageScript({ office, author: office.clerks[0], index: 0, to: 'accepted' })

/** A machine whose acts wait, with their copy. */
async function machine() {
  const { ledger, deviceKey } = await freshLedger()
  const faults: LedgerFault[] = []
  ledger.onFault = (fault) => faults.push(fault)
  await ledger.keep('device', 'counter-1')
  const copy = await OutboxCopy.open(privateFiles().storage)
  if (!copy) throw new Error('there are private files')
  for (const action of actions) {
    const row = await sealedAct(deviceKey, action)
    await keepAct(ledger, row, action)
    await copy.keepAct({ row, blobs: [] })
  }
  const spoil = () =>
    ledger.outbox.toCollection().modify((row) => {
      row.sealed.set([(row.sealed[40] ?? 0) ^ 1], 40)
    })
  const found = async () => {
    await readOutbox(ledger, deviceKey)
    return faults.splice(0)
  }
  return { ledger, deviceKey, copy, spoil, found }
}

test('[rebuild] acts that are damaged together are mended together', async () => {
  const { ledger, deviceKey, copy, spoil, found } = await machine()
  await spoil()
  const [fault, ...others] = await found()
  if (!fault) return assert.unreachable('the damage is found')
  assert.equal(others, [])
  assert.is((await rebuild(ledger, copy, undefined, fault)).acts, actions.length)
  assert.equal(await found(), [])
  assert.is((await readOutbox(ledger, deviceKey)).acts.length, actions.length)
})

test('[rebuild] damaged acts that nothing can mend are said to be so once, together', async () => {
  const { ledger, spoil, found } = await machine()
  await spoil()
  const [fault] = await found()
  if (!fault) return assert.unreachable('the damage is found')
  assert.is((await rebuild(ledger, undefined, undefined, fault)).damaged, actions.length)
  assert.equal(await found(), [])
})

test('[rebuild] of the copied rows only those that open acts come back', async () => {
  const { ledger, copy } = await machine()
  await copy.keepMachine([
    { key: 'confirmedDrift', value: 5 },
    { key: 'epoch', value: 'of another database' },
  ])
  await rebuild(ledger, copy, undefined, { code: 'incomplete', store: 'outbox' })
  assert.equal([await ledger.read('confirmedDrift'), await ledger.read('epoch')], [5, undefined])
})

test.run()

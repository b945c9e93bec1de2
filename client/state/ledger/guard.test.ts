import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { blobsIn } from '../../../domain/index.ts'
import { marriageScript } from '../../../domain/testing/marriage-script.ts'
import { testOffice } from '../../../domain/testing/office.ts'
import { freshLedger } from '../../sync/testing/fresh-ledger.ts'
import { privateFiles } from '../testing/private-files.ts'
import type { BlobRow } from './database.ts'
import { LedgerGuard } from './guard.ts'
import { keepAct, sealedAct } from './outbox.ts'
import { OutboxCopy } from './outbox-copy.ts'

const office = await testOffice()
const { actions } = await marriageScript({ office, author: office.clerks[0], index: 0, to: 'accepted' })
const named = actions.find(({ body }) => blobsIn(body.act).length > 1)
if (!named) throw new Error('a marriage has pictures')
const names = [...new Set(blobsIn(named.body.act).map(({ sha256 }) => sha256))].toSorted()

const localStorage = (): Storage => {
  const kept = new Map<string, string>()
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  return store as unknown as Storage
}

/** A guarded ledger that holds an act with its pictures. */
async function guarded() {
  const { ledger, deviceKey } = await freshLedger()
  const copy = await OutboxCopy.open(privateFiles().storage)
  if (!copy) throw new Error('there are private files')
  let broken = 0
  const guard = new LedgerGuard({
    ledger,
    copy: Promise.resolve(copy),
    local: localStorage(),
    onBroken: () => {
      broken += 1
    },
    onNews: () => undefined,
  })
  const kept = { media: 'image/jpeg', bytes: 1, savedAt: '', attempts: 0, lastFault: null } as const
  await ledger.blobs.bulkAdd(names.map((sha256): BlobRow => ({ ...kept, sha256, case: null, state: 'kept' })))
  await ledger.blobBytes.bulkAdd(names.map((sha256) => ({ sha256, sealed: new Uint8Array([1]) })))
  const row = await sealedAct(deviceKey, named as NonNullable<typeof named>)
  await keepAct(ledger, row, named as NonNullable<typeof named>)
  const saved = () => guard.actSaved(row, named as NonNullable<typeof named>)
  return { ledger, deviceKey, guard, copy, saved, broken: () => broken }
}

const copied = async (copy: OutboxCopy) => (await copy.blobs()).toSorted()

test('[guard] pictures that have bytes are copied, whichever of them have none', async () => {
  const { ledger, deviceKey, guard, copy } = await guarded()
  const [lost, ...others] = names
  await ledger.blobBytes.delete(lost ?? '')
  assert.ok(await guard.level(deviceKey))
  await settled(async () => (await copied(copy)).length === others.length)
  assert.equal(await copied(copy), others)
})

test('[guard] copies of pictures go when the centre has them and when their case has gone, not when rows are missing', async () => {
  const { ledger, deviceKey, guard, copy } = await guarded()
  assert.ok(await guard.level(deviceKey))
  await settled(async () => (await copied(copy)).length === names.length)
  const [sent = '', purged = '', ...others] = names
  await ledger.blobs.update(sent, { state: 'centre' })
  await ledger.blobs.delete(purged)
  await guard.blobsGone()
  assert.equal(await copied(copy), others)
  await ledger.backendDB().transaction('blobs', 'readwrite').objectStore('blobs').clear()
  await guard.blobsGone()
  assert.equal(await copied(copy), others)
})

test('[guard] an act that is on disk is saved, also when the ledger fails before it is copied', async () => {
  const { ledger, saved, broken } = await guarded()
  ledger.close()
  await saved()
  assert.is(broken(), 1)
})

/** Waits for what goes on by itself; the suite's own limit ends a wait that does not. */
async function settled(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5))
}

test.run()

import 'fake-indexeddb/auto'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { instantAt } from '../instant-now.ts'
import { randomKey, sealingKey } from '../vault/sealing.ts'
import { keepBlob, readBlob } from './blobs.ts'
import { Ledger } from './database.ts'
import { forgetOrphans } from './orphan-blobs.ts'

/** The n-th day, in the morning. */
const day = (n: number): string => instantAt(Date.parse('2026-04-30T09:00:00+08:00') + n * 86_400_000)

let count = 0
async function withBlobs(
  run: (at: {
    readonly ledger: Ledger
    readonly deviceKey: CryptoKey
    readonly keep: (what: string, savedAt: string) => Promise<string>
    readonly left: () => Promise<string[]>
  }) => Promise<void>,
): Promise<void> {
  count += 1
  const ledger = new Ledger(`orphans-${count}`)
  const deviceKey = await sealingKey(randomKey())
  const keep = async (what: string, savedAt: string): Promise<string> => {
    const how = { media: 'image/jpeg', state: 'kept', savedAt } as const
    const kept = await keepBlob(ledger, deviceKey, new TextEncoder().encode(what), how)
    if (!kept.ok) throw new Error('there is room')
    return kept.value.sha256
  }
  const left = async () => (await ledger.blobs.toCollection().primaryKeys()).sort()
  try {
    await run({ ledger, deviceKey, keep, left })
  } finally {
    await ledger.delete()
  }
}

test('[orphans] a scan that nothing names goes after 30 days, not on the day itself; what a draft or an act names stays', () =>
  withBlobs(async ({ ledger, keep, left }) => {
    const [orphan, drafted, named] = [
      await keep('orphan', day(1)),
      await keep('drafted', day(1)),
      await keep('named', day(1)),
    ]
    await ledger.blobs.update(named, { state: 'here', case: 'a' })
    const drafts = { blobs: [drafted], others: [] }
    assert.is(await forgetOrphans(ledger, 'linqing', drafts, day(31)), 0)
    assert.is(await forgetOrphans(ledger, 'linqing', drafts, day(32)), 1)
    assert.equal(await left(), [drafted, named].sort())
    assert.is(await ledger.blobBytes.get(orphan), undefined)
    assert.is((await ledger.read('tally'))?.blobs, 2)
  }))

test('[orphans] a clerk with drafts who has not said since what they name keeps every scan of before', () =>
  withBlobs(async ({ ledger, keep, left }) => {
    const [first, second] = [await keep('first', day(1)), await keep('second', day(1))]
    assert.is(await forgetOrphans(ledger, 'guyan', { blobs: [], others: ['linqing'] }, day(40)), 0)
    assert.is(await forgetOrphans(ledger, 'linqing', { blobs: null, others: ['guyan'] }, day(41)), 0)
    assert.is(await forgetOrphans(ledger, 'linqing', { blobs: [first], others: ['guyan'] }, day(42)), 1)
    assert.equal(await left(), [first])
    assert.not.equal(first, second)
  }))

test('[orphans] a scan that is kept again is young again', () =>
  withBlobs(async ({ ledger, keep }) => {
    await keep('again', day(1))
    await keep('again', day(35))
    assert.is(await forgetOrphans(ledger, 'linqing', { blobs: [], others: [] }, day(40)), 0)
  }))

test('[blobs] bytes that are damaged or gone are mended from the second copy, or by keeping them again', () =>
  withBlobs(async ({ ledger, deviceKey, keep }) => {
    const sha256 = await keep('a scan', day(1))
    const whole = (await ledger.blobBytes.get(sha256))?.sealed ?? new Uint8Array()
    const spoiled = whole.map((byte, at) => (at === 30 ? byte ^ 1 : byte))
    const spoil = () => ledger.blobBytes.put({ sha256, sealed: spoiled })
    const read = async () => {
      const bytes = await readBlob(ledger, deviceKey, sha256)
      return bytes && new TextDecoder().decode(bytes)
    }
    await spoil()
    assert.is(await read(), undefined)
    ledger.secondCopyOf = async () => spoiled
    assert.is(await read(), undefined)
    ledger.secondCopyOf = async (name) => (name === sha256 ? whole : undefined)
    assert.is(await read(), 'a scan')
    ledger.secondCopyOf = async () => undefined
    assert.is(await read(), 'a scan')
    await ledger.blobBytes.delete(sha256)
    await keep('a scan', day(2))
    assert.is(await read(), 'a scan')
    await spoil()
    await keep('a scan', day(2))
    assert.is(await read(), 'a scan')
  }))

test.run()

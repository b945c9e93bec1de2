import 'fake-indexeddb/auto'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type BlobRow, Ledger, type OutboxRow, type PageRow } from './database.ts'
import { BrokenLedger, expectSound, rowsIn, shortStore } from './ledger-health.ts'

const page = (since: string): Omit<PageRow, 'n'> => ({
  since,
  view: 'desk',
  sealed: new Uint8Array(3),
  unverified: 0,
  isSmall: 1,
})

const waiting = (seq: number): OutboxRow => ({
  seq,
  id: `sha256-${seq}`,
  case: 'a',
  sealed: new Uint8Array(3),
  bytes: 3,
  savedAt: '2026-11-23T09:00:00+08:00',
  state: 'saved',
  reason: null,
  attempts: 0,
  lastFault: null,
})

const blob = (sha256: string): BlobRow => ({
  sha256,
  media: 'image/jpeg',
  bytes: 3,
  savedAt: '2026-11-23T09:00:00+08:00',
  case: null,
  state: 'kept',
  attempts: 0,
  lastFault: null,
})

let count = 0
async function withLedger(run: (ledger: Ledger) => Promise<void>): Promise<void> {
  count += 1
  const ledger = new Ledger(`tally-${count}`)
  try {
    await run(ledger)
  } finally {
    await ledger.delete()
  }
}

test('[tally] the record agrees with the rows after every way of adding, changing and removing them', () =>
  withLedger(async (ledger) => {
    await ledger.outbox.bulkAdd([0, 1, 2, 3, 4, 5].map(waiting))
    await ledger.transaction('rw', ledger.outbox, ledger.pages, async () => {
      await Promise.all([ledger.pages.add(page('1') as PageRow), ledger.pages.add(page('2') as PageRow)])
      await ledger.outbox.bulkDelete([0, 99])
      await ledger.outbox.where('seq').between(1, 2, true, true).delete()
    })
    await ledger.outbox.where('state').equals('saved').modify({ state: 'sent' })
    await ledger.outbox.bulkPut([waiting(4), waiting(7)])
    await ledger.pages.update(1, { unverified: 3 })
    await ledger.blobs.add(blob('aa'))
    await ledger.blobs.put(blob('aa'))
    assert.equal(await ledger.read('tally'), { pages: 2, outbox: 4, blobs: 1 })
    assert.equal(await rowsIn(ledger), { pages: 2, outbox: 4, blobs: 1 })
  }))

test('[tally] a transaction that comes to nothing leaves the record as it was', () =>
  withLedger(async (ledger) => {
    await ledger.outbox.add(waiting(0))
    const failing = ledger.transaction('rw', ledger.outbox, async () => {
      await ledger.outbox.add(waiting(1))
      await ledger.outbox.add(waiting(1))
    })
    assert.is(
      await failing.then(
        () => 'went through',
        () => 'failed',
      ),
      'failed',
    )
    assert.equal(await ledger.read('tally'), { pages: 0, outbox: 1, blobs: 0 })
  }))

test('[ledger-health] fewer rows than the record is a fault of that store, more are none', () => {
  const record = { pages: 2, outbox: 1, blobs: 3 }
  assert.is(shortStore(record, record), undefined)
  assert.is(shortStore(record, { pages: 3, outbox: 1, blobs: 3 }), undefined)
  assert.is(shortStore(record, { pages: 1, outbox: 1, blobs: 3 }), 'pages')
  assert.is(shortStore(record, { pages: 2, outbox: 1, blobs: 0 }), 'blobs')
})

test('[ledger-health] no act is added under another name, or at a place that does not follow the last', () =>
  withLedger(async (ledger) => {
    const code = (device: string, seq: number) =>
      expectSound(ledger, { device, seq }).then(
        () => 'sound',
        (cause: unknown) => cause instanceof BrokenLedger && cause.fault.code,
      )
    assert.is(await code('d-1', 0), 'incomplete')
    await ledger.keep('device', 'd-1')
    assert.is(await code('d-1', 0), 'sound')
    assert.is(await code('d-1', 3), 'incomplete')
    await ledger.keep('chain', { seq: 2, last: 'sha256-2', at: '2026-11-23T09:00:00+08:00' })
    assert.is(await code('d-1', 3), 'sound')
    assert.is(await code('d-1', 2), 'incomplete')
  }))

test.run()

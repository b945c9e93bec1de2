import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { freshLedger } from '../sync/testing/fresh-ledger.ts'
import './testing/map-group-by.ts'
import { CaseShelf } from './case-shelf.ts'
import { SyncBook } from './sync-status.ts'
import type { LineStatus } from './tabs.ts'

const line: LineStatus = {
  line: 'connected',
  since: '2026-05-20T09:00:00.000+08:00',
  nextTryAt: null,
  lastFault: null,
  drift: null,
  heardAt: null,
}

test('[sync-status] before the ledger was read nobody says that everything is at the centre', async () => {
  const { ledger, deviceKey } = await freshLedger()
  const shelf = await CaseShelf.open(ledger, deviceKey)
  const of = { device: 'counter-1', view: 'desk' }
  const book = new SyncBook(
    ledger,
    of,
    shelf,
    () => line,
    () => true,
  )
  assert.is(book.status().isEverythingAtCentre, false)
  await shelf.close()
})

test.run()

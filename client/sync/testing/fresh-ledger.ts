import { Dexie } from 'dexie'
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { Ledger } from '../../state/ledger/database.ts'
import { randomKey, sealingKey } from '../../state/vault/sealing.ts'

// Whatever was loaded first: Dexie looks for the browser's database only once.
Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange })

/** A ledger of its own with its key, as on a machine that has just been enrolled. */
export async function freshLedger(): Promise<{ readonly ledger: Ledger; readonly deviceKey: CryptoKey }> {
  const ledger = new Ledger(`ledger-${crypto.randomUUID()}`)
  return { ledger, deviceKey: await sealingKey(randomKey()) }
}

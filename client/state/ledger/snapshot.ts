import type { Projected } from '../summary.ts'
import { openJson, sealJson } from '../vault/sealing.ts'
import type { Ledger } from './database.ts'

/** The projection as it was when page `page` had been folded in, so that unlocking need not fold it again. */
export interface SnapshotContents {
  readonly page: number
  readonly cases: readonly { readonly row: Projected; readonly pages: readonly number[] }[]
}

/** Raised whenever a summary's shape or meaning changes: an older snapshot is then folded anew. */
const edition = 1

/** The one snapshot of this machine. */
export const Snapshot = {
  async read(ledger: Ledger, deviceKey: CryptoKey): Promise<SnapshotContents | undefined> {
    const kept = await ledger.read('snapshot')
    if (!kept) return undefined
    const opened = await openJson(deviceKey, kept.sealed, place(kept.page))
    return opened.ok
      ? { page: kept.page, cases: (opened.value as Pick<SnapshotContents, 'cases'>).cases }
      : undefined
  },

  async keep(ledger: Ledger, deviceKey: CryptoKey, { page, cases }: SnapshotContents): Promise<void> {
    const sealed = await sealJson(deviceKey, { cases }, place(page))
    await ledger.keep('snapshot', { page, sealed })
  },
}

const place = (page: number): string => `snapshot/${edition}/${page}`

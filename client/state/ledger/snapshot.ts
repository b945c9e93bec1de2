import type { Projected } from '../summary.ts'
import { openJson, sealJson } from '../vault/sealing.ts'
import type { Ledger } from './database.ts'

/** The projection as it was when page `page` had been folded in, so that unlocking need not fold it again. */
export interface SnapshotContents {
  readonly page: number
  /** Layout of the pages that the cases point to. */
  readonly layout: number
  readonly cases: readonly { readonly row: Projected; readonly pages: readonly number[] }[]
}

/** Raised whenever a summary's shape or meaning changes: an older snapshot is then folded anew. */
const edition = 4

/** The one snapshot of this machine. */
export const Snapshot = {
  /** What was kept, unless the pages have been written anew since. */
  async read(ledger: Ledger, deviceKey: CryptoKey): Promise<SnapshotContents | undefined> {
    const [kept, layout] = await Promise.all([ledger.read('snapshot'), layoutOf(ledger)])
    if (!kept || (kept.layout ?? 0) !== layout) return undefined
    const opened = await openJson(deviceKey, kept.sealed, place(kept.page))
    if (!opened.ok) return undefined
    return { page: kept.page, layout, cases: (opened.value as Pick<SnapshotContents, 'cases'>).cases }
  },

  /** Keeps a projection, unless it speaks of pages as they no longer are. */
  async keep(ledger: Ledger, deviceKey: CryptoKey, contents: SnapshotContents): Promise<void> {
    const { page, layout, cases } = contents
    const sealed = await sealJson(deviceKey, { cases }, place(page))
    await ledger.transaction('rw', ledger.meta, async () => {
      if ((await layoutOf(ledger)) === layout) await ledger.keep('snapshot', { page, layout, sealed })
    })
  },
}

/** How often stored pages have been written anew. */
export const layoutOf = async (ledger: Ledger): Promise<number> => (await ledger.read('layout')) ?? 0

/** Inside the transaction that writes pages anew: no snapshot from before it is believed again. */
export async function newLayout(ledger: Ledger): Promise<number> {
  const layout = (await layoutOf(ledger)) + 1
  await ledger.keep('layout', layout)
  await ledger.meta.delete('snapshot')
  return layout
}

const place = (page: number): string => `snapshot/${edition}/${page}`

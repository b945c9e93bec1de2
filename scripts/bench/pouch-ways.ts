import type { PouchWay } from './page/pouch-client.ts'
import { tell } from './report.ts'

/** Documents at a time: what PouchDB takes unless told otherwise, and what suits a large pull better. */
export const usualBatch = 100
export const largeBatch = 1000

/** Tries each of PouchDB's adapters for browsers once, as it comes, and says which took less time. */
export async function betterAdapter(
  bench: string,
  work: (way: PouchWay) => Promise<number>,
): Promise<{ readonly best: PouchWay['adapter']; readonly adapters: Readonly<Record<string, number>> }> {
  const took = { indexeddb: 0, idb: 0 }
  for (const adapter of ['indexeddb', 'idb'] as const) {
    tell(`${bench}: PouchDB once on ${adapter}`)
    took[adapter] = Math.round(await work({ adapter, batch: usualBatch }))
  }
  return { best: took.idb < took.indexeddb ? 'idb' : 'indexeddb', adapters: took }
}

import indexeddbAdapter from 'pouchdb-adapter-indexeddb'
import PouchBrowser, { type Database } from 'pouchdb-browser'
import type { ActDocument } from '../marriages.ts'

const PouchDB = PouchBrowser.plugin(indexeddbAdapter)

/** How PouchDB is set up: its adapter, and how many documents it takes at a time. */
export interface PouchWay {
  readonly adapter: 'idb' | 'indexeddb'
  readonly batch: number
}

/** Replicates an office's whole feed into a new database; milliseconds until PouchDB says it is done. */
export async function pullIntoPouch(office: string, expected: number, way: PouchWay): Promise<number> {
  const database = newDatabase(way)
  const start = performance.now()
  await database.replicate.from(remote(office), { batch_size: way.batch })
  const took = performance.now() - start
  const { doc_count } = await database.info()
  // Receipts of the centre come with the acts.
  if (doc_count < expected) throw new Error(`PouchDB has ${doc_count} of ${expected} documents`)
  await database.destroy()
  return took
}

/** Replicates documents from a new database to the centre; milliseconds until PouchDB says it is done. */
export async function pushFromPouch(
  office: string,
  documents: readonly ActDocument[],
  way: PouchWay,
): Promise<number> {
  const database = newDatabase(way)
  await database.bulkDocs(documents)
  const start = performance.now()
  const { docs_written } = await database.replicate.to(remote(office), { batch_size: way.batch })
  const took = performance.now() - start
  if (docs_written !== documents.length) throw new Error(`${docs_written} documents were taken`)
  await database.destroy()
  return took
}

const newDatabase = ({ adapter }: PouchWay): Database =>
  new PouchDB(`bench-${crypto.randomUUID()}`, { adapter })

const remote = (office: string): string => `${location.origin}/db/${office}`

import { type Action, documentId, type Receipt, readAction, readReceipt } from '../../domain/index.ts'
import { beginning, type Database, type Place } from '../../sync-server/store/store.ts'

/** The whole feed of an office, read anew from the store. */
export interface OfficeFeed {
  readonly office: string
  readonly epoch: string
  /** In the order of the feed. */
  readonly acts: readonly Action[]
  readonly receipts: readonly Receipt[]
  /** Documents that are neither, and acts that stand there twice. */
  readonly strange: readonly string[]
  /** How far it was read. */
  readonly last: Place
}

/** Reads a database from a place on, and every document of it as strictly as one from outside. */
export async function readFeed(database: Database, since: Place = beginning): Promise<OfficeFeed> {
  const acts: Action[] = []
  const receipts: Receipt[] = []
  const strange: string[] = []
  const seen = new Set<string>()
  let place = since
  for (;;) {
    const page = await database.changes(place, 1000)
    for (const { id, json } of page.rows) {
      const { _id, _rev, ...document } = JSON.parse(json)
      const name = id.slice(id.indexOf(':') + 1)
      const isReceipt = id.startsWith('receipt:')
      const read = isReceipt ? readReceipt(name, document) : readAction(name, document)
      if (!read.ok || _id !== id || seen.has(id)) strange.push(id)
      else if (isReceipt) receipts.push(read.value as Receipt)
      else if (documentId(read.value as Action) === id) acts.push(read.value as Action)
      else strange.push(id)
      seen.add(id)
    }
    if (page.rows.length === 0) break
    place = page.last
  }
  return { office: database.name, epoch: database.epoch, acts, receipts, strange, last: place }
}

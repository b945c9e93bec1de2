import { createHash } from 'node:crypto'
import { newEpoch } from '../epoch.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { couchDocuments } from './couch-documents.ts'
import { type Deed, openJournal } from './couch-journal.ts'
import { rowsBetween } from './couch-rows.ts'
import { type CouchServer, couchServer } from './couch-server.ts'
import { openCouchWaiting } from './couch-waiting.ts'
import { buriedBy, tombstonePrefix } from './document-names.ts'
import type { Database, Entry, Reach, Store } from './store.ts'

/**
 * A store on any server that speaks CouchDB's protocol: a database for each of ours, which holds its published
 * documents as they are, and one beside it for what is not published. The feed keeps the order of batches, not the
 * order within one. One centre writes to a prefix, through one process: see the allocator.
 */
export function couchStore(address: URL, epoch: string = newEpoch()): Store {
  const server = couchServer(address)
  const databases = new Map<string, Promise<Database>>()
  return {
    open: (name) => {
      const database = databases.get(name) ?? openCouchDatabase(server, name, epoch)
      databases.set(name, database)
      database.catch(() => databases.delete(name))
      return database
    },
    close: async () => databases.clear(),
  }
}

/** What a database is called on the server: legal there and opaque, whatever the office is called. */
export const couchPlaceOf = (prefix: string, name: string): string =>
  `${prefix}-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`

async function openCouchDatabase(server: CouchServer, name: string, epoch: string): Promise<Database> {
  const place = couchPlaceOf(server.prefix, name)
  const beside = `${place}-waiting`
  for (const one of [place, beside]) await server.ask('PUT', one, { good: [201, 202, 412] })
  const documents = couchDocuments(server, place)
  const waiting = await openCouchWaiting(server, beside)
  const buried = await buriedIn(server, place)

  /** Each step bears repetition, and what would be lost if a later one failed comes first. */
  async function perform({ entries, parked, refused, released, purged }: Deed): Promise<void> {
    const acted = entries.flatMap(({ clerk, case: inCase }) =>
      clerk !== null && inCase !== null ? [{ clerk, case: inCase }] : [],
    )
    await waiting.keep(parked, refused, acted)
    await documents.put(entries.map(({ json }) => json))
    for (const id of entries.flatMap(buriedBy)) buried.add(id)
    const kept = new Set(parked.map(({ id }) => id))
    await waiting.release(released.filter((id) => !kept.has(id)))
    if (purged === null) return
    await documents.remove(purged)
    await waiting.remove(purged)
  }

  const journal = await openJournal(server, beside, perform)
  const localInTurn = oneAtATime()
  const readableBy = (reach: Reach | undefined) => (id: string) => waiting.mayRead(reach?.casesOf, id)
  const settled = async <T>(read: () => Promise<T>): Promise<T> => {
    await journal.settled()
    return read()
  }

  return {
    name,
    epoch,
    append: ({ entries, ...rest }) =>
      journal.run({ ...rest, entries: entries.map(withoutMeaning), purged: null }),
    purge: (caseId, tombstone) =>
      journal.run({
        entries: [withoutMeaning(tombstone)],
        parked: [],
        refused: [],
        released: [],
        purged: caseId,
      }),
    buried: (ids) => settled(async () => new Set(ids.filter((id) => buried.has(id)))),
    lastSequence: () => settled(documents.last),
    has: (since) => settled(() => documents.has(since)),
    count: () => settled(documents.count),
    get: (ids, reach) =>
      settled(async () => {
        const found = await documents.get(ids.filter(readableBy(reach)))
        return new Map(found.map((kept) => [kept.id, kept]))
      }),
    range: (range, reach) => settled(() => documents.range(range, readableBy(reach))),
    changes: (since, limit, reach) => settled(() => documents.changes(since, limit, readableBy(reach))),
    parked: (ids) => settled(() => waiting.parked(ids)),
    refused: (ids) => settled(() => waiting.refused(ids)),
    putLocal: (id, json) => localInTurn(() => waiting.putLocal(id, json)),
    getLocal: (id) => waiting.getLocal(id),
    close: async () => {},
  }
}

const withoutMeaning = ({ id, rev, json, case: inCase, clerk }: Entry): Omit<Entry, 'of'> => ({
  id,
  rev,
  json,
  case: inCase,
  clerk,
})

async function buriedIn(server: CouchServer, place: string): Promise<Set<string>> {
  const buried = new Set<string>()
  const tombstones = { start: tombstonePrefix, end: `${tombstonePrefix}\uffff` }
  for await (const rows of rowsBetween(server, place, tombstones, true)) {
    for (const { id, doc } of rows) {
      for (const one of buriedBy({ id, json: JSON.stringify(doc) })) buried.add(one)
    }
  }
  return buried
}

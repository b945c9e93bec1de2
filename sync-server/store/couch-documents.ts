import {
  type CouchDocument,
  type CouchRow,
  compact,
  deleteAll,
  rowsBetween,
  rowsByKeys,
  writeAll,
} from './couch-rows.ts'
import { CouchFault, type CouchServer } from './couch-server.ts'
import { idsOfCase } from './document-names.ts'
import { beginning, type Kept, type Page, type Place, type Range } from './store.ts'

/** The database of the published documents on a CouchDB server; it holds them as they are, and nothing else. */
export interface CouchDocuments {
  /** Keeps documents under their own revisions; those that are there stay as they are. */
  readonly put: (jsons: readonly string[]) => Promise<void>
  readonly get: (ids: readonly string[]) => Promise<Kept[]>
  readonly range: (range: Range, mayRead: (id: string) => boolean) => Promise<Kept[]>
  readonly changes: (since: Place, limit: number, mayRead: (id: string) => boolean) => Promise<Page>
  readonly last: () => Promise<Place>
  readonly has: (place: Place) => Promise<boolean>
  readonly count: () => Promise<number>
  /** Removes the documents of a case. */
  readonly remove: (caseId: string) => Promise<void>
}

interface Change {
  readonly seq: Place | number
  readonly id: string
  readonly deleted?: boolean
  readonly doc?: CouchDocument
}

interface Changes {
  readonly results: readonly Change[]
  readonly last_seq: Place | number
  readonly pending?: number
}

/** Most documents that a server lets be purged in one request. */
const purgeSize = 100

/** The documents of one database. */
export function couchDocuments(server: CouchServer, place: string): CouchDocuments {
  const info = async () =>
    (await server.ask('GET', place)).body as { doc_count: number; update_seq: Place | number }

  const ask = async (since: Place, limit: number, includeDocs: boolean): Promise<Changes> => {
    const query = new URLSearchParams({ since, limit: String(limit), include_docs: String(includeDocs) })
    return (await server.ask('GET', `${place}/_changes?${query}`)).body as Changes
  }

  /** Looks on, over what was deleted or may not be read, until the page is full or the feed ends. */
  const changes: CouchDocuments['changes'] = async (since, limit, mayRead) => {
    const rows: Kept[] = []
    let last = since
    for (;;) {
      const wanted = limit - rows.length
      const page = await ask(last, wanted, true)
      for (const { seq, id, deleted, doc } of page.results) {
        if (doc && !deleted && !id.startsWith('_design/') && mayRead(id))
          rows.push(keptFrom(doc, String(seq)))
      }
      last = String(page.last_seq)
      const ended = page.results.length < wanted
      if (ended || rows.length >= limit) return { rows, last, pending: ended ? 0 : (page.pending ?? 1) }
    }
  }

  /** `_purge` leaves nothing; a server without it keeps ids and revisions of what was deleted, without bodies. */
  async function removeRows(rows: readonly CouchRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += purgeSize) {
      const some = rows.slice(from, from + purgeSize)
      const body = JSON.stringify(Object.fromEntries(some.map(({ id, rev }) => [id, [rev]])))
      const purging = { body, good: [201, 400, 404, 405, 501] }
      const { status } = await server.ask('POST', `${place}/_purge`, purging)
      if (status !== 201) await deleteAll(server, place, some)
    }
  }

  return {
    put: async (jsons) => void (await writeAll(server, place, jsons, false)),
    get: async (ids) => keptFromRows(await rowsByKeys(server, place, ids, true)),
    range: async (range, mayRead) => {
      const found: Kept[] = []
      for await (const rows of rowsBetween(server, place, range, true)) {
        found.push(...keptFromRows(rows.filter(({ id }) => mayRead(id))))
        if (found.length >= range.limit) break
      }
      return found.slice(0, range.limit)
    },
    changes,
    last: async () => String((await info()).update_seq),
    has: async (since) => {
      if (since === beginning) return true
      const { update_seq: end } = await info()
      if (typeof end === 'number') return /^\d{1,15}$/.test(since) && Number(since) <= end
      return ask(since, 1, false).then(
        () => true,
        (fault) => {
          if (fault instanceof CouchFault && fault.status === 400) return false
          throw fault
        },
      )
    },
    count: async () => (await info()).doc_count,
    remove: async (caseId) => {
      const pages: CouchRow[] = []
      for await (const rows of rowsBetween(server, place, idsOfCase(caseId), false)) pages.push(...rows)
      await removeRows(pages)
      if (pages.length > 0) await compact(server, place)
    },
  }
}

const keptFromRows = (rows: readonly CouchRow[]): Kept[] =>
  rows.flatMap(({ doc }) => (doc ? [keptFrom(doc, beginning)] : []))

/** The text as it was given: ours have their id and revision first, then members in canonical order. */
function keptFrom({ _id, _rev, ...content }: CouchDocument, seq: Place): Kept {
  return { seq, id: _id, rev: _rev, json: JSON.stringify({ _id, _rev, ...content }) }
}

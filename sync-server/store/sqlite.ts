import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { newEpoch } from '../epoch.ts'
import { inTransaction, openSealed, type Sqlite } from '../sealed-sqlite.ts'
import { buriedBy, idsOfCase } from './document-names.ts'
import { type Statements, schema, statementsOf } from './sqlite-statements.ts'
import type { Database, Entry, Kept, Parked, ParkedFor, Reach, Refused, Store } from './store.ts'

/** The embedded store: one sealed SQLite file a database, in a folder. */
export function sqliteStore(folder: string, key: Buffer, epoch: string = newEpoch()): Store {
  mkdirSync(folder, { recursive: true })
  const databases = new Map<string, Database>()
  return {
    open: async (name) => {
      const known = databases.get(name)
      if (known) return known
      const sqlite = openSealed(join(folder, `${name}.db`), key, schema)
      forgetFindings(sqlite)
      const database = sqliteDatabase(name, epoch, sqlite)
      databases.set(name, database)
      return database
    },
    close: async () => {
      for (const database of databases.values()) await database.close()
      databases.clear()
    },
  }
}

function sqliteDatabase(name: string, epoch: string, sqlite: Sqlite): Database {
  const statements = statementsOf(sqlite)
  const keeper = keeperOf(statements)
  /** All of it or nothing; after nothing, what was remembered on the way is forgotten. */
  const commit = (work: () => void): void => {
    try {
      inTransaction(sqlite, work)
    } catch (cause) {
      keeper.forgetClerks()
      throw cause
    }
  }
  const last = () => (statements.last.get() as { last: number }).last
  /** The statements for a reach, and the values that come first in them. */
  const within = (reach: Reach | undefined) =>
    reach?.casesOf === undefined
      ? { of: statements.ofAll, first: [] }
      : { of: statements.ofClerk, first: [reach.casesOf] }

  return {
    name,
    epoch,
    append: async ({ entries, parked, refused, released }) => {
      commit(() => {
        for (const entry of entries) keeper.add(entry)
        for (const id of released) keeper.release(id)
        for (const { id, reason } of refused) statements.refuse.run(id, reason)
        for (const one of parked) keeper.park(one)
      })
      keeper.areParked(parked, released)
    },
    purge: async (caseId, tombstone) => {
      keeper.forgetClerks()
      commit(() => {
        const { start, end } = idsOfCase(caseId)
        for (const statement of statements.purge) statement.run(start, end)
        statements.purgeClerks.run(caseId)
        keeper.add(tombstone)
      })
      // Otherwise the log and the file behind it would keep what was there, sealed, until they are next folded.
      sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    },
    buried: async (ids) =>
      new Set((statements.buried.all(JSON.stringify(ids)) as Kept[]).map(({ id }) => id)),
    lastSequence: async () => String(last()),
    has: async (place) => /^\d{1,15}$/.test(place) && Number(place) <= last(),
    count: async () => (statements.count.get() as { count: number }).count,
    get: async (ids, reach) => {
      const { of, first } = within(reach)
      const rows = of.get.all(...first, JSON.stringify(ids)) as Kept[]
      return new Map(rows.map((row) => [row.id, row]))
    },
    range: async ({ start, end, limit }, reach) => {
      const { of, first } = within(reach)
      return of.range.all(...first, start, end, limit) as Kept[]
    },
    changes: async (since, limit, reach) => {
      const { of, first } = within(reach)
      const rows = of.changes.all(...first, Number(since), limit) as Kept[]
      const end = last()
      const reached = rows.length < limit ? end : Number(rows.at(-1)?.seq ?? Math.min(Number(since), end))
      return { rows, last: String(reached), pending: end - reached }
    },
    written: async (since, limit) => {
      const page = statements.written.get(Number(since), limit, epoch) as WrittenRow
      const end = last()
      const reached = page.last ?? end
      return { text: page.text ?? nothing, count: page.count, last: String(reached), pending: end - reached }
    },
    parked: async (ids) => {
      if (!ids) return (statements.parked.all() as ParkedRow[]).map(parkedFrom)
      const waiting = ids.filter(keeper.isParked)
      if (waiting.length === 0) return []
      return (statements.parkedOf.all(JSON.stringify(waiting)) as ParkedRow[]).map(parkedFrom)
    },
    refused: async (ids) => statements.refused.all(JSON.stringify(ids)) as Refused[],
    putLocal: async (id, json) => void statements.putLocal.run(id, json),
    getLocal: async (id) => (statements.getLocal.get(id) as { json: string } | undefined)?.json ?? null,
    close: async () => void sqlite.close(),
  }
}

/** A store of 0.1.0 parked what breaks a rule, with its findings; it is judged again at the start, and held. */
function forgetFindings(sqlite: Sqlite): void {
  const columns = sqlite.prepare('SELECT name FROM pragma_table_info(?)').all('parked') as { name: string }[]
  if (columns.some(({ name }) => name === 'refusals')) sqlite.exec('ALTER TABLE parked DROP COLUMN refusals')
}

const mostRemembered = 10_000

/**
 * Writes single things within a transaction, and spares the disk what it need not be asked: most entries were never
 * parked, and their clerks are known.
 */
function keeperOf(statements: Statements) {
  const parked = new Set((statements.parkedIds.all() as { id: string }[]).map(({ id }) => id))
  const clerks = new Set<string>()
  return {
    add: ({ id, rev, json, case: inCase, clerk }: Entry): void => {
      statements.add.run(id, rev, inCase, json)
      for (const one of buriedBy({ id, json })) statements.bury.run(one)
      if (clerk === null || inCase === null || clerks.has(`${inCase} ${clerk}`)) return
      statements.addClerk.run(clerk, inCase)
      if (clerks.size >= mostRemembered) clerks.clear()
      clerks.add(`${inCase} ${clerk}`)
    },
    park: ({ id, rev, json, reason, missing }: Parked): void => {
      statements.park.run(id, rev, json, reason, JSON.stringify(missing))
    },
    release: (id: string): void => void (parked.has(id) && statements.release.run(id)),
    isParked: (id: string): boolean => parked.has(id),
    /** Says what has been committed. */
    areParked: (now: readonly Parked[], released: readonly string[]): void => {
      for (const id of released) parked.delete(id)
      for (const { id } of now) parked.add(id)
    },
    forgetClerks: (): void => clerks.clear(),
  }
}

const nothing = new Uint8Array()

interface WrittenRow {
  readonly text: Uint8Array | null
  readonly last: number | null
  readonly count: number
}

interface ParkedRow {
  readonly id: string
  readonly rev: string
  readonly json: string
  readonly reason: ParkedFor
  readonly missing: string
}

const parkedFrom = ({ id, rev, json, reason, missing }: ParkedRow): Parked => ({
  id,
  rev,
  json,
  reason,
  missing: JSON.parse(missing),
})

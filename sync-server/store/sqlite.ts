import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inTransaction, openSealed, type Sqlite } from '../sealed-sqlite.ts'
import type { Batch, Database, Kept, Parked, ParkedFor, Reach, Refused, Store } from './store.ts'

const schema = `
  CREATE TABLE IF NOT EXISTS documents (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    rev TEXT NOT NULL,
    "case" TEXT,
    json TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS case_clerks (
    clerk TEXT NOT NULL, "case" TEXT NOT NULL, PRIMARY KEY (clerk, "case")
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS parked (
    id TEXT PRIMARY KEY, rev TEXT NOT NULL, json TEXT NOT NULL,
    reason TEXT NOT NULL, missing TEXT NOT NULL, refusals TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS refused (id TEXT PRIMARY KEY, reason TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS locals (id TEXT PRIMARY KEY, json TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS epochs (epoch TEXT PRIMARY KEY);
`

/** The embedded store: one sealed SQLite file a database, in a folder. */
export function sqliteStore(folder: string, key: Buffer): Store {
  mkdirSync(folder, { recursive: true })
  const databases = new Map<string, Database>()
  return {
    open: async (name) => {
      const database =
        databases.get(name) ?? sqliteDatabase(name, openSealed(join(folder, `${name}.db`), key, schema))
      databases.set(name, database)
      return database
    },
    close: async () => {
      for (const database of databases.values()) await database.close()
      databases.clear()
    },
  }
}

const ofReach = `(? IS NULL OR "case" IN (SELECT "case" FROM case_clerks WHERE clerk = ?))`
const asked = 'SELECT value FROM json_each(?)'

function sqliteDatabase(name: string, sqlite: Sqlite): Database {
  const statements = prepared(sqlite)
  const reachOf = (reach?: Reach) => [reach?.casesOf ?? null, reach?.casesOf ?? null]
  return {
    name,
    epoch: epochOf(sqlite),
    append: async (batch) => inTransaction(sqlite, () => keep(statements, batch)),
    lastSequence: async () => Number((statements.last.get() as { last: number }).last),
    count: async () => Number((statements.count.get() as { count: number }).count),
    get: async (ids, reach) => {
      const rows = statements.get.all(JSON.stringify(ids), ...reachOf(reach)) as Kept[]
      return new Map(rows.map((row) => [row.id, row]))
    },
    range: async ({ start, end, limit }, reach) =>
      statements.range.all(start, end, ...reachOf(reach), limit) as Kept[],
    changes: async (since, limit, reach) => {
      const rows = statements.changes.all(since, ...reachOf(reach), limit) as Kept[]
      const end = Number((statements.last.get() as { last: number }).last)
      return { rows, last: rows.length < limit ? end : (rows.at(-1)?.seq ?? Math.min(since, end)) }
    },
    parked: async (ids) =>
      (ids ? statements.parkedOf.all(JSON.stringify(ids)) : statements.parked.all()).map((row) =>
        parkedFrom(row as ParkedRow),
      ),
    refused: async (ids) => statements.refused.all(JSON.stringify(ids)) as Refused[],
    putLocal: async (id, json) => void statements.putLocal.run(id, json),
    getLocal: async (id) => (statements.getLocal.get(id) as { json: string } | undefined)?.json ?? null,
    close: async () => void sqlite.close(),
  }
}

const prepared = (sqlite: Sqlite) => ({
  add: sqlite.prepare('INSERT OR IGNORE INTO documents (id, rev, "case", json) VALUES (?, ?, ?, ?)'),
  addClerk: sqlite.prepare('INSERT OR IGNORE INTO case_clerks (clerk, "case") VALUES (?, ?)'),
  release: sqlite.prepare('DELETE FROM parked WHERE id = ?'),
  park: sqlite.prepare('INSERT OR REPLACE INTO parked VALUES (?, ?, ?, ?, ?, ?)'),
  refuse: sqlite.prepare('INSERT OR REPLACE INTO refused VALUES (?, ?)'),
  last: sqlite.prepare('SELECT coalesce(max(seq), 0) AS last FROM documents'),
  count: sqlite.prepare('SELECT count(*) AS count FROM documents'),
  get: sqlite.prepare(`SELECT seq, id, rev, json FROM documents WHERE id IN (${asked}) AND ${ofReach}`),
  range: sqlite.prepare(
    `SELECT seq, id, rev, json FROM documents WHERE id >= ? AND id <= ? AND ${ofReach} ORDER BY id LIMIT ?`,
  ),
  changes: sqlite.prepare(
    `SELECT seq, id, rev, json FROM documents WHERE seq > ? AND ${ofReach} ORDER BY seq LIMIT ?`,
  ),
  parked: sqlite.prepare('SELECT * FROM parked ORDER BY rowid'),
  parkedOf: sqlite.prepare(`SELECT * FROM parked WHERE id IN (${asked})`),
  refused: sqlite.prepare(`SELECT id, reason FROM refused WHERE id IN (${asked})`),
  putLocal: sqlite.prepare('INSERT OR REPLACE INTO locals VALUES (?, ?)'),
  getLocal: sqlite.prepare('SELECT json FROM locals WHERE id = ?'),
})

function keep(statements: ReturnType<typeof prepared>, { entries, parked, refused, released }: Batch): void {
  for (const { id, rev, json, case: inCase, clerk } of entries) {
    statements.add.run(id, rev, inCase, json)
    if (clerk !== null && inCase !== null) statements.addClerk.run(clerk, inCase)
  }
  for (const id of released) statements.release.run(id)
  for (const { id, reason } of refused) statements.refuse.run(id, reason)
  for (const { id, rev, json, reason, missing, refusals } of parked) {
    statements.park.run(id, rev, json, reason, JSON.stringify(missing), JSON.stringify(refusals))
  }
}

interface ParkedRow {
  readonly id: string
  readonly rev: string
  readonly json: string
  readonly reason: ParkedFor
  readonly missing: string
  readonly refusals: string
}

const parkedFrom = ({ id, rev, json, reason, missing, refusals }: ParkedRow): Parked => ({
  id,
  rev,
  json,
  reason,
  missing: JSON.parse(missing),
  refusals: JSON.parse(refusals),
})

function epochOf(sqlite: Sqlite): string {
  const known = sqlite.prepare('SELECT epoch FROM epochs').get() as { epoch: string } | undefined
  if (known) return known.epoch
  const epoch = randomBytes(4).toString('hex')
  sqlite.prepare('INSERT INTO epochs VALUES (?)').run(epoch)
  return epoch
}

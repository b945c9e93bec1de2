import type { Sqlite } from '../sealed-sqlite.ts'

/** The tables of one database. What is purged is overwritten. */
export const schema = `
  PRAGMA secure_delete = ON;
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
    reason TEXT NOT NULL, missing TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS refused (id TEXT PRIMARY KEY, reason TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS buried (id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS locals (id TEXT PRIMARY KEY, json TEXT NOT NULL);
`

const asked = 'SELECT value FROM json_each(?)'
const columns = 'CAST(seq AS TEXT) AS seq, id, rev, json'
const ofClerk = '("case" IS NULL OR "case" IN (SELECT "case" FROM case_clerks WHERE clerk = ?))'

/** Bytes of documents after which a page that is written out ends. */
const pageBytes = 8 * 1024 * 1024

/**
 * Lines of `_changes` with their documents, made where the documents are: as rows they would cost five times as much.
 * Its values are the place, the most rows and the epoch; the size of a document is read without reading it.
 */
const written = `
  SELECT CAST(group_concat(format(
    '{"seq":"%d-%s","id":%s,"changes":[{"rev":"%s"}],"doc":%s}', seq, epoch, json_quote(id), rev, json
  ), ',' || char(10)) AS BLOB) AS text, max(seq) AS last, count(*) AS count
  FROM (
    WITH page AS (
      SELECT seq, octet_length(json) AS bytes FROM documents WHERE seq > ? ORDER BY seq LIMIT ?
    ), sums AS (SELECT seq, sum(bytes) OVER (ORDER BY seq) - bytes AS before FROM page)
    SELECT seq, id, rev, json, ? AS epoch FROM documents
    WHERE seq IN (SELECT seq FROM sums WHERE before < ${pageBytes}) ORDER BY seq
  )`

/** The statements that read documents, for everybody or for one clerk, whose name is then their first value. */
const reading = (sqlite: Sqlite, within: string) => ({
  get: sqlite.prepare(`SELECT ${columns} FROM documents WHERE ${within} AND id IN (${asked})`),
  range: sqlite.prepare(
    `SELECT ${columns} FROM documents WHERE ${within} AND id >= ? AND id <= ? ORDER BY id LIMIT ?`,
  ),
  changes: sqlite.prepare(
    `SELECT ${columns} FROM documents WHERE ${within} AND documents.seq > ? ORDER BY documents.seq LIMIT ?`,
  ),
})

/** Everything that is asked of one database, prepared once. */
export const statementsOf = (sqlite: Sqlite) => ({
  ofAll: reading(sqlite, 'TRUE'),
  ofClerk: reading(sqlite, ofClerk),
  written: sqlite.prepare(written),
  last: sqlite.prepare('SELECT coalesce(max(seq), 0) AS last FROM documents'),
  count: sqlite.prepare('SELECT count(*) AS count FROM documents'),
  add: sqlite.prepare('INSERT OR IGNORE INTO documents (id, rev, "case", json) VALUES (?, ?, ?, ?)'),
  addClerk: sqlite.prepare('INSERT OR IGNORE INTO case_clerks (clerk, "case") VALUES (?, ?)'),
  bury: sqlite.prepare('INSERT OR IGNORE INTO buried VALUES (?)'),
  buried: sqlite.prepare(`SELECT id FROM buried WHERE id IN (${asked})`),
  release: sqlite.prepare('DELETE FROM parked WHERE id = ?'),
  park: sqlite.prepare('INSERT OR REPLACE INTO parked VALUES (?, ?, ?, ?, ?)'),
  refuse: sqlite.prepare('INSERT OR REPLACE INTO refused VALUES (?, ?)'),
  parked: sqlite.prepare('SELECT * FROM parked ORDER BY rowid'),
  parkedOf: sqlite.prepare(`SELECT * FROM parked WHERE id IN (${asked})`),
  parkedIds: sqlite.prepare('SELECT id FROM parked'),
  refused: sqlite.prepare(`SELECT id, reason FROM refused WHERE id IN (${asked})`),
  purge: ['documents', 'parked', 'refused'].map((table) =>
    sqlite.prepare(`DELETE FROM ${table} WHERE id >= ? AND id < ?`),
  ),
  purgeClerks: sqlite.prepare('DELETE FROM case_clerks WHERE "case" = ?'),
  putLocal: sqlite.prepare('INSERT OR REPLACE INTO locals VALUES (?, ?)'),
  getLocal: sqlite.prepare('SELECT json FROM locals WHERE id = ?'),
})

/** What {@link statementsOf} gives. */
export type Statements = ReturnType<typeof statementsOf>

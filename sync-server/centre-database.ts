import { openSealed, type Sqlite } from './sealed-sqlite.ts'

/** What the centre knows beside acts and rows: accounts, sessions, devices, who holds which blob, its own secrets. */
const schema = `
  CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, box BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS accounts (
    clerk TEXT PRIMARY KEY, name TEXT NOT NULL, office TEXT NOT NULL,
    roles TEXT NOT NULL, scope TEXT NOT NULL, password TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS sessions (
    token TEXT PRIMARY KEY, clerk TEXT NOT NULL, scope TEXT NOT NULL, until TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS devices (
    device TEXT PRIMARY KEY, office TEXT NOT NULL, label TEXT NOT NULL, key_box BLOB NOT NULL,
    enrolled_at TEXT NOT NULL, last_seen TEXT NOT NULL, last_clerk TEXT NOT NULL, revoked_at TEXT
  );
  CREATE TABLE IF NOT EXISTS blobs (
    sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL, media TEXT NOT NULL, arrived_at TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS blob_holders (
    sha256 TEXT NOT NULL, office TEXT NOT NULL, clerk TEXT NOT NULL, PRIMARY KEY (sha256, office, clerk)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS civil_status (
    number TEXT PRIMARY KEY, found TEXT NOT NULL, source TEXT NOT NULL, reference TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS status_checks (
    at TEXT NOT NULL, clerk TEXT NOT NULL, office TEXT NOT NULL, "case" TEXT,
    person TEXT NOT NULL, found TEXT NOT NULL
  );
`

/** Opens the centre's own database; without a file it lives in memory. */
export const openCentreDatabase = (file: string | null, key: Buffer): Sqlite =>
  file === null ? openSealed(':memory:', null, schema) : openSealed(file, key, schema)

import Database from 'libsql'

/** An open SQLite file. */
export type Sqlite = Database.Database

/** What one statement answers, a row at a time. */
export type SqliteRow = Readonly<Record<string, unknown>>

/**
 * Opens an SQLite file, sealed under `key`: WAL, every commit on disk before it is acknowledged.
 * `alone` takes the operating system's lock for as long as the file is open, so that a second process cannot open it.
 */
export function openSealed(file: string, key: Buffer | null, schema: string, alone = false): Sqlite {
  const options = key ? { encryptionCipher: 'aes256cbc', encryptionKey: key.toString('hex') } : {}
  const sqlite = new Database(file, options as Database.Options)
  try {
    if (alone) sqlite.exec('PRAGMA locking_mode = EXCLUSIVE')
    sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    sqlite.exec(schema)
  } catch (cause) {
    sqlite.close()
    throw cause
  }
  return sqlite
}

/** Runs `work` in one transaction, with one wait for the disk. */
export const inTransaction = <T>(sqlite: Sqlite, work: () => T): T =>
  sqlite.transaction(work).immediate() as T

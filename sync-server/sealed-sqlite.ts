import Database from 'libsql'

/** An open SQLite file. */
export type Sqlite = Database.Database

/**
 * Opens an SQLite file, sealed under `key`: every commit is on disk before it is acknowledged. Pages that were unsealed
 * stay so, up to 32 MB; the write-ahead log grows to 2,000 pages (16 MB) before it is folded in, so that a burst writes
 * each page but once.
 */
export function openSealed(file: string, key: Buffer | null, schema: string): Sqlite {
  const atWork = 'PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 2000'
  return opening(file, key, `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${atWork}; ${schema}`)
}

/** The same for one process alone: the operating system keeps every other out until {@link closeAlone}, or the end. */
export function openSealedAlone(file: string, key: Buffer, schema: string): Sqlite {
  const lock = 'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT'
  return opening(file, key, `${lock}; PRAGMA synchronous = FULL; ${schema}`)
}

/** Lets go of the lock at once; a closed connection would keep it as long as its statements are in memory. */
export function closeAlone(sqlite: Sqlite): void {
  sqlite.exec('PRAGMA locking_mode = NORMAL')
  sqlite.prepare('SELECT count(*) FROM sqlite_schema').get()
  sqlite.close()
}

/** Runs `work` in one transaction, with one wait for the disk. */
export const inTransaction = <T>(sqlite: Sqlite, work: () => T): T =>
  sqlite.transaction(work).immediate() as T

/** Bytes of a page of a new file: an act fills half a small one, and every page that is touched is sealed anew. */
const pageSize = 8192

function opening(file: string, key: Buffer | null, preparation: string): Sqlite {
  const options = key ? { encryptionCipher: 'aes256cbc', encryptionKey: key.toString('hex') } : {}
  const sqlite = new Database(file, options as Database.Options)
  try {
    sqlite.exec(`PRAGMA page_size = ${pageSize}; ${preparation}`)
  } catch (cause) {
    sqlite.close()
    throw cause
  }
  return sqlite
}

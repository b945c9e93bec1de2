import Database from 'libsql'

/** An open SQLite file. */
export type Sqlite = Database.Database

/** Opens an SQLite file, sealed under `key`: every commit is on disk before it is acknowledged. */
export function openSealed(file: string, key: Buffer | null, schema: string): Sqlite {
  return opening(file, key, `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${schema}`)
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

function opening(file: string, key: Buffer | null, preparation: string): Sqlite {
  const options = key ? { encryptionCipher: 'aes256cbc', encryptionKey: key.toString('hex') } : {}
  const sqlite = new Database(file, options as Database.Options)
  try {
    sqlite.exec(preparation)
  } catch (cause) {
    sqlite.close()
    throw cause
  }
  return sqlite
}

import { type Clock, instantAt } from './clock.ts'
import type { Sqlite } from './sealed-sqlite.ts'
import type { Caller } from './sessions.ts'

/** What is known of a blob beside its bytes. */
export interface BlobRecord {
  readonly bytes: number
  readonly media: string
}

/**
 * Which blobs are complete, and who sent them. A desk reads what its office holds, a kit what its clerk sent:
 * naming a blob's hash gives nobody its bytes.
 */
export interface BlobHolders {
  readonly find: (sha256: string, caller: Caller) => BlobRecord | null
  readonly add: (sha256: string, record: BlobRecord, caller: Caller) => void
  /** Those of the named blobs that are not complete here. */
  readonly missing: (sha256s: readonly string[], caller: Caller) => string[]
}

/** Opens the record of blobs in the centre's database. */
export function openBlobHolders(sqlite: Sqlite, clock: Clock): BlobHolders {
  const find = sqlite.prepare(
    `SELECT bytes, media FROM blobs WHERE sha256 = ? AND EXISTS (
       SELECT 1 FROM blob_holders h WHERE h.sha256 = blobs.sha256 AND h.office = ? AND (? OR h.clerk = ?))`,
  )
  const add = sqlite.prepare('INSERT OR IGNORE INTO blobs VALUES (?, ?, ?, ?)')
  const addHolder = sqlite.prepare('INSERT OR IGNORE INTO blob_holders VALUES (?, ?, ?)')
  const held = sqlite.prepare('SELECT 1 FROM blob_holders WHERE sha256 = ? AND office = ?')
  return {
    find: (sha256, { office, clerk, scope }) => {
      const row = find.get(sha256, office, scope === 'desk' ? 1 : 0, clerk) as BlobRecord | undefined
      return row ? { bytes: row.bytes, media: row.media } : null
    },
    add: (sha256, { bytes, media }, { office, clerk }) => {
      add.run(sha256, bytes, media, instantAt(clock()))
      addHolder.run(sha256, office, clerk)
    },
    missing: (sha256s, { office }) => sha256s.filter((sha256) => !held.get(sha256, office)),
  }
}

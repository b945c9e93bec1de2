import { type Clock, instantAt } from './clock.ts'
import { inTransaction, type Sqlite } from './sealed-sqlite.ts'
import type { Caller } from './sessions.ts'

/** What was to be erased, and why; its note stays where the case that names it stays. */
export interface ErasureOrder {
  readonly sha256: string
  readonly rule: string
  /** The case goes as well, so that nothing is to be said of the blob any more. */
  readonly withCase: boolean
}

/** That a blob was here, and when and under which retention rule it went. */
export interface Erased {
  readonly rule: string
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly on: string
}

/**
 * Blobs that are to be erased, or were. An order is written down before the case goes that names the blob, so that a
 * crash in between leaves no bytes behind; an act that names the blob meanwhile takes the order back.
 */
export interface BlobErasures {
  readonly order: (blobs: readonly ErasureOrder[]) => void
  readonly ordered: () => readonly ErasureOrder[]
  readonly isOrdered: (sha256: string) => boolean
  /** The bytes are gone: a note stays, or nothing where the case went, too. */
  readonly done: (order: ErasureOrder) => void
  /** An act names these, or somebody sends them: what is ordered stays, and what is erased may be sent again. */
  readonly named: (sha256s: readonly string[]) => void
  /** Whether there is anything that a new act could take back. */
  readonly isEmpty: () => boolean
  /** Told to those alone who could read it. */
  readonly find: (sha256: string, caller: Caller) => Erased | null
}

/** Opens the list in the centre's database. */
export function openBlobErasures(sqlite: Sqlite, clock: Clock): BlobErasures {
  sqlite.exec(`CREATE TABLE IF NOT EXISTS erasures (
    sha256 TEXT PRIMARY KEY, rule TEXT NOT NULL, with_case INTEGER NOT NULL, erased_at TEXT
  ) WITHOUT ROWID`)
  const order = sqlite.prepare('INSERT OR IGNORE INTO erasures VALUES (?, ?, ?, NULL)')
  const orderWhole = sqlite.prepare(
    'UPDATE erasures SET with_case = 1 WHERE sha256 = ? AND erased_at IS NULL',
  )
  const ordered = sqlite.prepare('SELECT sha256, rule, with_case FROM erasures WHERE erased_at IS NULL')
  const one = sqlite.prepare('SELECT 1 FROM erasures WHERE sha256 = ? AND erased_at IS NULL')
  const any = sqlite.prepare('SELECT 1 FROM erasures LIMIT 1')
  const note = sqlite.prepare('UPDATE erasures SET erased_at = ? WHERE sha256 = ?')
  const forget = sqlite.prepare('DELETE FROM erasures WHERE sha256 = ?')
  const forgetBytes = sqlite.prepare('DELETE FROM blobs WHERE sha256 = ?')
  const forgetHolders = sqlite.prepare('DELETE FROM blob_holders WHERE sha256 = ?')
  const find = sqlite.prepare(
    `SELECT rule, erased_at FROM erasures e WHERE sha256 = ? AND erased_at IS NOT NULL AND EXISTS (
       SELECT 1 FROM blob_holders h WHERE h.sha256 = e.sha256 AND h.office = ? AND (? OR h.clerk = ?))`,
  )
  const erased = sqlite.prepare('SELECT 1 FROM erasures WHERE sha256 = ? AND erased_at IS NOT NULL')
  return {
    order: (blobs) =>
      inTransaction(sqlite, () => {
        for (const { sha256, rule, withCase } of blobs) {
          order.run(sha256, rule, withCase ? 1 : 0)
          if (withCase) orderWhole.run(sha256)
        }
      }),
    ordered: () =>
      (ordered.all() as { sha256: string; rule: string; with_case: number }[]).map((row) => ({
        sha256: row.sha256,
        rule: row.rule,
        withCase: row.with_case === 1,
      })),
    isOrdered: (sha256) => one.get(sha256) !== undefined,
    done: ({ sha256, withCase }) =>
      inTransaction(sqlite, () => {
        forgetBytes.run(sha256)
        if (withCase) {
          forgetHolders.run(sha256)
          forget.run(sha256)
        } else note.run(instantAt(clock()), sha256)
      }),
    named: (sha256s) =>
      inTransaction(sqlite, () => {
        for (const sha256 of sha256s) {
          if (erased.get(sha256)) forgetHolders.run(sha256)
          forget.run(sha256)
        }
      }),
    isEmpty: () => any.get() === undefined,
    find: (sha256, { office, clerk, scope }) => {
      const row = find.get(sha256, office, scope === 'desk' ? 1 : 0, clerk) as
        | { rule: string; erased_at: string }
        | undefined
      return row ? { rule: row.rule, on: row.erased_at.slice(0, 10) } : null
    },
  }
}

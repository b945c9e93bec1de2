import { randomBytes } from 'node:crypto'
import type { Sqlite } from './sealed-sqlite.ts'

/** A word that no centre has used before: eight hex digits. */
export const newEpoch = (): string => randomBytes(4).toString('hex')

/**
 * The centre's epoch, made at its first start. Every place in a feed carries it: when it has changed, clients forget
 * how far they have read, and offer all they hold.
 */
export function epochOf(sqlite: Sqlite): string {
  prepare(sqlite)
  const known = sqlite.prepare('SELECT epoch FROM epochs').get() as { epoch: string } | undefined
  return known?.epoch ?? renewEpoch(sqlite)
}

/** Begins a new epoch, because a backup was put back; before any store is opened. */
export function renewEpoch(sqlite: Sqlite): string {
  prepare(sqlite)
  const epoch = newEpoch()
  sqlite.prepare('INSERT OR REPLACE INTO epochs VALUES (1, ?)').run(epoch)
  return epoch
}

const prepare = (sqlite: Sqlite): void =>
  void sqlite.exec(
    'CREATE TABLE IF NOT EXISTS epochs (only INTEGER PRIMARY KEY CHECK (only = 1), epoch TEXT NOT NULL)',
  )

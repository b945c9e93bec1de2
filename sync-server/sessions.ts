import { createHash, randomBytes } from 'node:crypto'
import type { Account, Accounts, Scope } from './accounts.ts'
import { type Clock, instantAt, shifted } from './clock.ts'
import type { Sqlite } from './sealed-sqlite.ts'

/** Somebody who has signed in. */
export interface Caller extends Account {
  /** The scope of this session, never wider than the account's. */
  readonly scope: Scope
}

/** Who is signed in; sessions outlive a restart, their tokens are kept as hashes only. */
export interface Sessions {
  readonly begin: (account: Account, scope: Scope) => string
  readonly find: (token: string) => Caller | null
  readonly end: (token: string) => void
  /** Ends every session of a clerk, wherever it was begun. */
  readonly endAll: (clerk: string) => void
}

/** How long a session lasts without signing in again. */
export const sessionHours = 12

/** Opens the sessions in the centre's database. */
export function openSessions(sqlite: Sqlite, accounts: Accounts, clock: Clock): Sessions {
  const add = sqlite.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?)')
  const find = sqlite.prepare('SELECT clerk, scope FROM sessions WHERE token = ? AND until > ?')
  const remove = sqlite.prepare('DELETE FROM sessions WHERE token = ?')
  const removeOf = sqlite.prepare('DELETE FROM sessions WHERE clerk = ?')
  const removeOld = sqlite.prepare('DELETE FROM sessions WHERE until <= ?')
  return {
    begin: ({ clerk }, scope) => {
      const token = randomBytes(32).toString('base64url')
      removeOld.run(instantAt(clock()))
      add.run(hashOf(token), clerk, scope, instantAt(shifted(clock(), sessionHours * 3_600_000)))
      return token
    },
    find: (token) => {
      const row = find.get(hashOf(token), instantAt(clock())) as { clerk: string; scope: Scope } | undefined
      const account = row && accounts.find(row.clerk)
      return row && account ? { ...account, scope: narrower(account.scope, row.scope) } : null
    },
    end: (token) => void remove.run(hashOf(token)),
    endAll: (clerk) => void removeOf.run(clerk),
  }
}

/** The narrower of two scopes. */
export const narrower = (a: Scope, b: Scope): Scope => (a === 'kit' || b === 'kit' ? 'kit' : 'desk')

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

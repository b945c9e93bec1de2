import { centreClerk, type Role } from '../domain/index.ts'
import type { Passwords } from './passwords.ts'
import type { Sqlite } from './sealed-sqlite.ts'

/** Which cases a clerk may read: those of the whole office, or, on outreach, his own. */
export type Scope = 'desk' | 'kit'

/** A clerk who may sign in. */
export interface Account {
  readonly clerk: string
  /** As printed on papers. */
  readonly name: string
  readonly office: string
  readonly roles: readonly Role[]
  /** The widest scope the clerk may have. */
  readonly scope: Scope
}

/** The clerks of all offices and their passwords' hashes. */
export interface Accounts {
  readonly find: (clerk: string) => Account | null
  readonly passwordHash: (clerk: string) => string | null
  /** Adds an account, or gives a known one these particulars and this password; its sessions end. */
  readonly put: (account: Account, password: string) => Promise<void>
}

/** Opens the accounts in the centre's database. */
export function openAccounts(sqlite: Sqlite, passwords: Passwords): Accounts {
  const find = sqlite.prepare('SELECT * FROM accounts WHERE clerk = ?')
  const put = sqlite.prepare('INSERT OR REPLACE INTO accounts VALUES (?, ?, ?, ?, ?, ?)')
  const endSessions = sqlite.prepare('DELETE FROM sessions WHERE clerk = ?')
  const rowOf = (clerk: string) => find.get(clerk) as AccountRow | undefined
  return {
    find: (clerk) => {
      const row = rowOf(clerk)
      if (!row) return null
      const { name, office, roles, scope } = row
      return { clerk: row.clerk, name, office, roles: JSON.parse(roles), scope }
    },
    passwordHash: (clerk) => rowOf(clerk)?.password ?? null,
    put: async ({ clerk, name, office, roles, scope }, password) => {
      if (clerk === centreClerk) throw new Error(`${clerk} is what the centre calls itself; take another id`)
      put.run(clerk, name, office, JSON.stringify(roles), scope, await passwords.hash(password))
      endSessions.run(clerk)
    },
  }
}

interface AccountRow {
  readonly clerk: string
  readonly name: string
  readonly office: string
  readonly roles: string
  readonly scope: Scope
  readonly password: string
}

import type { Accounts } from './accounts.ts'
import type { Passwords } from './passwords.ts'

/** What somebody who signs in has sent. */
export interface Answers {
  readonly clerk: string
  readonly password: string
}

/** One thing that shows who signs in. */
export interface Factor {
  readonly name: 'password'
  /** Takes as long for a clerk who does not exist. */
  readonly shows: (answers: Answers) => Promise<boolean>
}

/**
 * What must be shown to sign in, all of it: today the password.
 * The standard (7.1.3) asks for three; WebAuthn and UKey are added to this list and to {@link Answers}.
 */
export const openFactors = (accounts: Accounts, passwords: Passwords): readonly Factor[] => [
  {
    name: 'password',
    shows: ({ clerk, password }) => passwords.check(password, accounts.passwordHash(clerk)),
  },
]

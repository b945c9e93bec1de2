import { createHmac, randomBytes } from 'node:crypto'
import { err, ok, type Result } from '../domain/index.ts'
import type { Account, Accounts } from './accounts.ts'
import type { Attempts } from './attempts.ts'
import type { Clock } from './clock.ts'
import type { Answers, Factor } from './factors.ts'

/** Why somebody is not let in; `wait` seconds pass before the next attempt is heard. */
export type SignInFault = { readonly code: 'wrong' } | { readonly code: 'too-many'; readonly wait: number }

/** Shows who somebody is; the door of `/api/sign-in`, `_session` and Basic authentication alike. */
export interface SignIn {
  readonly check: (answers: Answers, address: string) => Promise<Result<Account, SignInFault>>
  /** The same for replicators, who send the password with every request: remembered for a short while. */
  readonly checkBriefly: (answers: Answers, address: string) => Promise<Result<Account, SignInFault>>
}

const rememberFor = 5 * 60_000
const mostRemembered = 1000

/** Opens the door. */
export function openSignIn(
  accounts: Accounts,
  factors: readonly Factor[],
  attempts: Attempts,
  clock: Clock,
): SignIn {
  const secret = randomBytes(32)
  const remembered = new Map<string, number>()
  const check: SignIn['check'] = async (answers, address) => {
    const wait = attempts.begin(answers.clerk, address)
    if (wait > 0) return err({ code: 'too-many', wait })
    const shown = await Promise.all(factors.map((factor) => factor.shows(answers)))
    const account = accounts.find(answers.clerk)
    if (!account || !shown.every(Boolean)) return err({ code: 'wrong' })
    attempts.succeeded(answers.clerk, address)
    return ok(account)
  }
  const nameOf = ({ clerk, password }: Answers): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify([clerk, password, accounts.passwordHash(clerk)]))
      .digest('hex')
  return {
    check,
    checkBriefly: async (answers, address) => {
      const name = nameOf(answers)
      const account = accounts.find(answers.clerk)
      if (account && (remembered.get(name) ?? 0) > clock().getTime()) return ok(account)
      const checked = await check(answers, address)
      if (checked.ok) {
        if (remembered.size >= mostRemembered) remembered.clear()
        remembered.set(name, clock().getTime() + rememberFor)
      }
      return checked
    },
  }
}

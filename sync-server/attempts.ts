import type { Clock } from './clock.ts'

/** Counts attempts to sign in that did not succeed, so that passwords cannot be tried out. */
export interface Attempts {
  /** Counts an attempt and answers 0, or answers the seconds until the next one is heard. */
  readonly begin: (clerk: string, address: string) => number
  /** Takes back what {@link begin} counted, and forgives the clerk what went wrong before. */
  readonly succeeded: (clerk: string, address: string) => void
}

const period = 10 * 60_000
const mostByClerk = 5
const mostByAddress = 50
const mostRemembered = 100_000

/** Five failures of a clerk from one address, or fifty from an address, in ten minutes. */
export function openAttempts(clock: Clock): Attempts {
  const attempts = new Map<string, number[]>()
  const now = () => clock().getTime()
  const recent = (key: string): number[] => (attempts.get(key) ?? []).filter((at) => at > now() - period)
  const waitFor = (key: string, most: number): number => {
    const oldest = recent(key).at(-most)
    return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest + period - now()) / 1000))
  }
  const ofClerk = (clerk: string, address: string) => `${address} ${clerk}`
  return {
    begin: (clerk, address) => {
      const key = ofClerk(clerk, address)
      const wait = Math.max(waitFor(key, mostByClerk), waitFor(address, mostByAddress))
      if (wait > 0) return wait
      if (attempts.size > mostRemembered) attempts.clear()
      for (const one of [key, address]) attempts.set(one, [...recent(one), now()])
      return 0
    },
    succeeded: (clerk, address) => {
      attempts.delete(ofClerk(clerk, address))
      attempts.set(address, recent(address).slice(0, -1))
    },
  }
}

import type { Clock } from './clock.ts'

/** Counts failed attempts to sign in, so that passwords cannot be tried out. */
export interface Attempts {
  /** Seconds until the next attempt is heard; 0 when it is heard now. */
  readonly waitFor: (clerk: string, address: string) => number
  readonly failed: (clerk: string, address: string) => void
  readonly succeeded: (clerk: string, address: string) => void
}

const period = 10 * 60_000
const mostByClerk = 5
const mostByAddress = 50
const mostRemembered = 100_000

/** Five failures of a clerk from one address, or fifty from an address, in ten minutes. */
export function openAttempts(clock: Clock): Attempts {
  const failures = new Map<string, number[]>()
  const recent = (key: string): number[] =>
    (failures.get(key) ?? []).filter((at) => at > clock().getTime() - period)
  const waitFor = (key: string, most: number): number => {
    const times = recent(key)
    const oldest = times.at(-most)
    return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest + period - clock().getTime()) / 1000))
  }
  const both = (clerk: string, address: string) => [`${address} ${clerk}`, address] as const
  return {
    waitFor: (clerk, address) => {
      const [one, whole] = both(clerk, address)
      return Math.max(waitFor(one, mostByClerk), waitFor(whole, mostByAddress))
    },
    failed: (clerk, address) => {
      if (failures.size > mostRemembered) failures.clear()
      for (const key of both(clerk, address)) failures.set(key, [...recent(key), clock().getTime()])
    },
    succeeded: (clerk, address) => void failures.delete(both(clerk, address)[0]),
  }
}

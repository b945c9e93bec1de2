import type { CaseId } from '../log/action.ts'
import { groupedBy } from '../log/grouping.ts'
import { numbersOf, type Segment } from './segment.ts'
import type { GapReason, NumberUsage } from './usage.ts'

/** One number of a segment and what became of it. */
export interface Accounted {
  readonly certificate: string
  readonly device: string
  readonly status: NumberUsage['status'] | 'free'
  /** The case that has it; null for a free number and for one that was lost with its device. */
  readonly case: CaseId | null
  readonly reason: GapReason | null
}

/** All numbers of all segments, each accounted for once, and what should not be. */
export interface Account {
  readonly numbers: readonly Accounted[]
  /** Numbers that more than one case stands on (K8). */
  readonly duplicates: readonly { readonly certificate: string; readonly cases: readonly CaseId[] }[]
  /** Numbers in use that no segment holds. */
  readonly strays: readonly NumberUsage[]
}

/**
 * Rules.md 3.1: the account of certificate numbers. Every number of every segment is used, reserved, a gap
 * with its reason, or free; the free numbers of a device that is given up as lost become gaps.
 */
export function account(
  segments: readonly Segment[],
  usages: readonly NumberUsage[],
  lostDevices: ReadonlySet<string> = new Set(),
): Account {
  const byNumber = groupedBy(usages, ({ certificate }) => certificate)
  const holders = new Map<string, Segment>()
  for (const segment of segments) {
    for (const number of numbersOf(segment)) if (!holders.has(number)) holders.set(number, segment)
  }
  return {
    numbers: [...holders].map(([certificate, { device }]) =>
      accountedFor(certificate, device, byNumber.get(certificate) ?? [], lostDevices.has(device)),
    ),
    duplicates: [...byNumber].flatMap(([certificate, found]) => {
      const cases = casesOf(found.filter(({ status }) => status !== 'gap'))
      return cases.length > 1 ? [{ certificate, cases }] : []
    }),
    strays: usages.filter(({ certificate }) => !holders.has(certificate)),
  }
}

/** Where a number stands in several cases, what weighs most is told: used before reserved before a gap. */
function accountedFor(
  certificate: string,
  device: string,
  usages: readonly NumberUsage[],
  isLost: boolean,
): Accounted {
  const weightiest = weights.flatMap((status) => usages.filter((usage) => usage.status === status))[0]
  if (weightiest) {
    const { status, reason } = weightiest
    return { certificate, device, status, case: weightiest.case, reason }
  }
  return isLost
    ? { certificate, device, status: 'gap', case: null, reason: 'lost-device' }
    : { certificate, device, status: 'free', case: null, reason: null }
}

const weights: readonly NumberUsage['status'][] = ['used', 'reserved', 'gap']

const casesOf = (usages: readonly NumberUsage[]): CaseId[] =>
  [...new Set(usages.map((usage) => usage.case))].sort()

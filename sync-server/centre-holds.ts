import { type Action, centreClerk, type Refusal as Finding, isOversight } from '../domain/index.ts'
import { authenticityOf } from './authenticity.ts'
import type { CaseLogs } from './case-logs.ts'
import type { CentreActs } from './centre-acts.ts'
import type { Checks } from './checks.ts'
import type { GateSetting } from './gate-setting.ts'
import type { Offer } from './offer.ts'

/** Makes the centre's hold of an act, which joins its case's log at once. */
export type HoldFor = (
  held: Offer,
  findings: readonly Finding[],
  /** What came with the act or waited for it. */
  near: readonly Offer[],
  checks: Checks,
) => Promise<Offer | null>

/** Holds acts; null for an act whose hold, made before a backup was put back, is brought back beside it. */
export const centreHolds =
  ({ kinds, reference, office }: GateSetting, logs: CaseLogs, centre: CentreActs): HoldFor =>
  async ({ action }, findings, near, checks) => {
    const { case: inCase, kind: name } = action.body
    const kind = kinds.get(name)
    if (!kind) return null
    for (const other of near.filter((one) => holds(one.action, action))) {
      const checked = checks.get(other.id) ?? (await authenticityOf(other, reference.rows, office))
      if (checked.is === 'authentic') return null
    }
    const log = await logs.of(inCase)
    const act = { type: 'hold', of: action.id, findings: [...findings] }
    const offer = centre.offer(log, { case: inCase, kind: name, prev: [action.id], act })
    await logs.add(kind, offer.action)
    return offer
  }

/** Whether an act calls itself the centre's hold of another, made upon it. */
const holds = (hold: Action, of: Action): boolean =>
  isOversight(hold) &&
  hold.body.act.type === 'hold' &&
  hold.body.act.of === of.id &&
  hold.body.by.clerk === centreClerk &&
  hold.body.prev.length === 1 &&
  hold.body.prev[0] === of.id

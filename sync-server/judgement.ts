import {
  type Act,
  type Action,
  type ActionId,
  admit,
  currentVersion,
  type DisputeAct,
  dispute,
  type Refusal as Finding,
  fold,
  isOversight,
  type Log,
  type NotYet,
  type Reference,
  type RowId,
} from '../domain/index.ts'
import { type Authenticity, authenticityOf } from './authenticity.ts'
import type { CaseLogs } from './case-logs.ts'
import type { Kinds } from './kinds.ts'
import type { Refusal } from './offer.ts'
import type { RowsOverAct } from './rows-over-act.ts'
import type { Parked, ParkedFor } from './store/store.ts'

/** What is to become of one act. */
export type Judgement =
  | { readonly to: 'accept'; readonly leftOut: readonly RowId[] }
  | { readonly to: 'hold'; readonly findings: readonly Finding[] }
  | { readonly to: 'park'; readonly parked: Pick<Parked, 'reason' | 'missing'> }
  | { readonly to: 'refuse'; readonly reason: Refusal }

/** What acts are judged by. */
export interface JudgedBy {
  readonly office: string
  readonly reference: Reference
  readonly kinds: Kinds
  readonly logs: CaseLogs
  readonly rows: RowsOverAct
  /** Whether a tombstone stands for a case. */
  readonly isPurged: (caseId: string) => boolean
  /** Whether a receipt that was brought back says that this centre accepted it. */
  readonly wasAccepted: (action: Action) => boolean
  /** Called when a rule throws, which is a bug of ours. */
  readonly onBug: (cause: unknown) => void
}

/**
 * Judges an act: first whether it is authentic, then the law, then whether its author is still trusted. An act that is
 * to be published, accepted or held, joins its case's log.
 */
export async function judge(
  action: Action,
  checkedBefore: Authenticity | undefined,
  by: JudgedBy,
): Promise<Judgement> {
  const known = checkedBefore && checkedBefore.is !== 'unknown' ? checkedBefore : null
  const checked = known ?? (await authenticityOf({ action }, by.reference, by.office))
  if (checked.is === 'not-authentic') return { to: 'refuse', reason: checked.reason }
  if (checked.is !== 'unknown' && by.isPurged(action.body.case)) return parkedFor('purged', nothing)
  const kind = by.kinds.get(action.body.kind)
  const log = await by.logs.of(action.body.case)
  if (kind && action.body.v <= currentVersion && isOfAnotherKind(log, action))
    return parkedFor('kind', nothing)
  const verdict = orBug(() => admit<Act, unknown, string>(kind, log, action, by.reference), by.onBug)
  if (!verdict) return parkedFor('version', { ...nothing, newer: true })
  if (verdict.verdict === 'not-yet') {
    const reason = checked.is === 'unknown' ? checked.waitsFor : reasonOf(verdict.missing)
    return parkedFor(reason, verdict.missing)
  }
  if (checked.is === 'unknown') return parkedFor(checked.waitsFor, nothing)
  const decision = await missingDecision(action, by)
  if (decision) return parkedFor('cause', { ...nothing, causes: [decision] })
  const joined = kind && by.logs.add(kind, action).then(() => true, bugIn(by))
  if ((await joined) === false) return parkedFor('version', { ...nothing, newer: true })
  const refusals = verdict.verdict === 'refused' ? verdict.refusals : []
  // What a receipt once accepted stays accepted, also at a centre that was put back from a backup.
  const findings = by.wasAccepted(action)
    ? []
    : [...refusals, ...by.rows.uncounted(action), ...by.rows.revoked(action)]
  return findings.length > 0 ? { to: 'hold', findings } : { to: 'accept', leftOut: by.rows.leftOut(action) }
}

/**
 * A case is of one kind, that of its first act here. What calls itself another one would hide the case from whoever
 * reads it; it is kept and waits for a person.
 */
function isOfAnotherKind(log: Log<Act>, { body }: Action): boolean {
  const [first] = log.values()
  return first !== undefined && first.body.kind !== body.kind
}

/** A dispute is settled in its cases on a decision that its own case records; the settlement waits for that. */
async function missingDecision(action: Action, { logs }: JudgedBy): Promise<ActionId | null> {
  if (!isOversight(action) || action.body.act.type !== 'settle-dispute') return null
  const { dispute: id, decision } = action.body.act
  const log = (await logs.of(id)) as Log as Log<DisputeAct>
  const isClosed = log.get(decision)?.body.act.type === 'close'
  return isClosed && !fold(dispute, log).standing.withoutEffect.has(decision) ? null : decision
}

const nothing: NotYet = { causes: [], rows: [], newer: false }

const parkedFor = (reason: ParkedFor, missing: NotYet): Judgement => ({
  to: 'park',
  parked: { reason, missing },
})

const reasonOf = ({ newer, rows }: NotYet): ParkedFor =>
  newer ? 'version' : rows.length > 0 ? 'basis' : 'cause'

const bugIn =
  ({ onBug }: JudgedBy) =>
  (cause: unknown): false => {
    onBug(cause)
    return false
  }

/** An act on which a rule of ours throws must not stop the others: it waits for a program that can judge it. */
function orBug<T>(judgement: () => T, onBug: (cause: unknown) => void): T | null {
  try {
    return judgement()
  } catch (cause) {
    onBug(cause)
    return null
  }
}

import { type Act, type Action, type Admitted, admit, type NotYet, type Reference } from '../domain/index.ts'
import { type Authenticity, authenticityOf } from './authenticity.ts'
import type { CaseLogs } from './case-logs.ts'
import type { Kinds } from './kinds.ts'
import type { Refusal } from './offer.ts'
import type { Parked, ParkedFor } from './store/store.ts'

/** What is to become of one act. */
export type Judgement =
  | { readonly to: 'publish'; readonly action: Admitted }
  | { readonly to: 'park'; readonly parked: Pick<Parked, 'reason' | 'missing' | 'refusals'> }
  | { readonly to: 'refuse'; readonly reason: Refusal }

/** What acts are judged by. */
export interface JudgedBy {
  readonly office: string
  readonly reference: Reference
  readonly kinds: Kinds
  readonly logs: CaseLogs
  /** Called when a rule throws, which is a bug of ours. */
  readonly onBug: (cause: unknown) => void
}

/** Judges an act: first whether it is authentic, then the law; an act to be published joins its case's log. */
export async function judge(
  action: Action,
  checkedBefore: Authenticity | undefined,
  by: JudgedBy,
): Promise<Judgement> {
  const known = checkedBefore && checkedBefore.is !== 'unknown' ? checkedBefore : null
  const checked = known ?? (await authenticityOf(action, by.reference, by.office))
  if (checked.is === 'not-authentic') return { to: 'refuse', reason: checked.reason }
  const kind = by.kinds.get(action.body.kind)
  const log = kind ? await by.logs.of(action.body.case, kind) : new Map()
  const verdict = orBug(() => admit<Act, unknown, string>(kind, log, action, by.reference), by.onBug)
  if (!verdict) return parkedFor('version', { ...nothing, newer: true })
  if (verdict.verdict === 'not-yet') {
    const reason = checked.is === 'unknown' ? checked.waitsFor : reasonOf(verdict.missing)
    return parkedFor(reason, verdict.missing)
  }
  if (checked.is === 'unknown') return parkedFor(checked.waitsFor, nothing)
  if (verdict.verdict === 'refused') {
    return { to: 'park', parked: { reason: 'rule', missing: nothing, refusals: verdict.refusals } }
  }
  const joined = kind && by.logs.add(kind, action).then(() => true, bugIn(by))
  if ((await joined) === false) return parkedFor('version', { ...nothing, newer: true })
  return { to: 'publish', action: verdict.action }
}

const nothing: NotYet = { causes: [], rows: [], newer: false }

const parkedFor = (reason: ParkedFor, missing: NotYet): Judgement => ({
  to: 'park',
  parked: { reason, missing, refusals: [] },
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

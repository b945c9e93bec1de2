import { type Act, type Action, type ActionId, currentVersion, type RowId } from './action.ts'
import { fold } from './fold.ts'
import { causalPast, type Log } from './log.ts'
import { type Reference, type Role, type Row, rowsOf } from './reference.ts'
import type { Refusal } from './result.ts'
import { circumstancesOf, type Draft, type ItemReview, type Kind, review } from './rule.ts'

declare const admitted: unique symbol
/** An act that {@link admit} has let through; only such an act can be stored or signed. */
export type Admitted<A = Act> = Action<A> & { readonly [admitted]: true }

/** What is not here yet; the act is judged when it comes. */
export interface NotYet {
  readonly causes: readonly ActionId[]
  readonly rows: readonly RowId[]
  /** Written by a newer program: an unknown version, kind, act or field. */
  readonly newer: boolean
}

export type Verdict<A = Act> =
  | { readonly verdict: 'admitted'; readonly action: Admitted<A> }
  | { readonly verdict: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly verdict: 'not-yet'; readonly missing: NotYet }

/**
 * Judges an act on its causal past and on the reference rows it names, and on nothing else: the verdict is
 * the same in the clerk's browser, at the gate, on a peer and in a test, today and in ten years.
 * Signatures are checked before, where keys can be used.
 */
export function admit<A extends Act, S, Stage extends string>(
  kind: Kind<A, S, Stage> | undefined,
  log: Log<A>,
  action: Action,
  reference: Reference,
): Verdict<A> {
  const { body } = action
  const read = kind?.readAct(body.act)
  const { past, missing: causes } = causalPast(log, body.prev)
  const newer = body.v > currentVersion || kind?.name !== body.kind || !read?.ok
  const rows = body.basis.flatMap((id) => reference.get(id) ?? [])
  const missingRows = body.basis.filter((id) => !reference.has(id))
  if (newer || causes.length > 0 || missingRows.length > 0) {
    return { verdict: 'not-yet', missing: { causes, rows: missingRows, newer } }
  }
  const typed = action as Action<A>
  const apart = inOneCase(past, action)
  if (apart.length > 0) return { verdict: 'refused', refusals: apart }
  const { state, placed } = fold(kind, past)
  if (placed < past.size) return { verdict: 'not-yet', missing: { causes, rows: missingRows, newer: true } }
  const seen = review(kind, state, read.value as Draft<A> & A, circumstancesOf(action, rows))
  const refusals = [
    ...afterItsCauses(past, action),
    ...mayAct(action, rows, kind.flow[read.value.type as A['type']].who),
    ...(seen.inPlace ? [] : [outOfPlace(kind, state, action)]),
    ...seen.refusals,
    ...seen.evidence.filter(({ presence }) => presence !== 'present').map(missingEvidence),
  ]
  return refusals.length > 0
    ? { verdict: 'refused', refusals }
    : { verdict: 'admitted', action: typed as Admitted<A> }
}

/** How far two devices' clocks may differ, in milliseconds (rules.md 7.8). */
export const clockTolerance = 120_000

const inOneCase = (past: Log, { body }: Action): Refusal[] =>
  [...past.values()].every((cause) => cause.body.case === body.case && cause.body.kind === body.kind)
    ? []
    : [{ rule: 'one-case', cite: 'DB 6101/T 3163—2023 7.2.1', facts: {} }]

/** An act is not done before what it builds on; clocks may differ by {@link clockTolerance}. */
function afterItsCauses(past: Log, { body }: Action): Refusal[] {
  const latest = [...past.values()]
    .map((cause) => cause.body.at)
    .sort()
    .at(-1)
  if (latest === undefined || Date.parse(body.at) >= Date.parse(latest) - clockTolerance) return []
  return [{ rule: 'clock', cite: 'DB 6101/T 3163—2023 7.3.2', facts: { at: body.at, latest } }]
}

/** Competence of the author: a grant for this office, with one of the roles, in force at that time. */
function mayAct({ body }: Action, rows: readonly Row[], who: readonly Role[]): Refusal[] {
  const cite = '婚姻登记条例 第三条'
  const grants = rowsOf(rows, 'grant').filter(
    (row) => row.body.clerk === body.by.clerk && row.body.office === body.by.office,
  )
  if (grants.length === 0) return [{ rule: 'grant', cite, facts: { clerk: body.by.clerk } }]
  const inTime = grants.filter((row) => row.body.from <= body.at && body.at <= row.body.until)
  const until = grants[0]?.body.until ?? ''
  if (inTime.length === 0) return [{ rule: 'grant-lapsed', cite, facts: { until } }]
  if (inTime.some((row) => row.body.roles.some((role) => who.includes(role)))) return []
  return [{ rule: 'role', cite, facts: { needed: [...who] } }]
}

const outOfPlace = <A extends Act, S, Stage extends string>(
  kind: Kind<A, S, Stage>,
  state: S,
  { body }: Action,
): Refusal => {
  const row = kind.flow[body.act.type as A['type']]
  return { rule: 'stage', cite: row.cite, facts: { stage: kind.stageOf(state), act: body.act.type } }
}

const missingEvidence = ({ id, at, cite, presence }: ItemReview): Refusal => ({
  rule: 'evidence',
  cite,
  at,
  facts: { evidence: id, presence },
})

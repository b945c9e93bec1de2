import { type Act, type Action, type ActionId, currentVersion, type RowId } from './action.ts'
import { type Folded, type Folding, fold, foldedBefore } from './fold.ts'
import { type CausalPast, causalPast, type Log } from './log.ts'
import {
  centreClerk,
  isOversight,
  type OversightAct,
  oversightFlow,
  readOversight,
  type Who,
} from './oversight.ts'
import { type Reference, type Row, rowsOf } from './reference.ts'
import type { Refusal } from './result.ts'
import { circumstancesOf, type Draft, type ItemReview, type Kind, review } from './rule.ts'
import type { Standing } from './standing.ts'

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
  const read = isOversight(action) ? readOversight(body.act) : kind?.readAct(body.act)
  const { past, missing: causes } = pastOf(kind, log, body.prev)
  const rows = body.basis.flatMap((id) => reference.get(id) ?? [])
  const missingRows = body.basis.filter((id) => !reference.has(id))
  const missing = { causes, rows: missingRows }
  if (body.v > currentVersion || kind?.name !== body.kind || !read?.ok) return notYet(missing, true)
  if (causes.length > 0 || missingRows.length > 0) return notYet(missing, false)
  const apart = inOneCase(kind, past, action)
  if (apart.length > 0) return { verdict: 'refused', refusals: apart }
  const folded = fold(kind, past)
  if (folded.placed < past.size) return notYet(missing, true)
  const refusals = [
    ...afterItsCauses(folded.latest, action),
    ...(isOversight(action)
      ? [
          ...mayAct(action, rows, oversightFlow[action.body.act.type].who),
          ...oversees(folded.standing, action),
        ]
      : byItsTable(kind, folded, action, read.value as Draft<A> & A, rows)),
  ]
  return refusals.length > 0
    ? { verdict: 'refused', refusals }
    : { verdict: 'admitted', action: action as Admitted<A> }
}

const notYet = <A>(missing: Omit<NotYet, 'newer'>, newer: boolean): Verdict<A> => ({
  verdict: 'not-yet',
  missing: { ...missing, newer },
})

/** The causal past; where the author knew all that is here, as usual, without a search. */
function pastOf<A extends Act, S, Stage extends string>(
  kind: Kind<A, S, Stage> | undefined,
  log: Log<A>,
  prev: readonly ActionId[],
): CausalPast<A> {
  const before = kind && foldedBefore(kind, log)
  const knewAll =
    before?.placed === log.size &&
    before.heads.length === prev.length &&
    before.heads.every((id) => prev.includes(id))
  return knewAll ? { past: log, missing: [] } : causalPast(log, prev)
}

/** What the flow table of the kind says against an act. */
function byItsTable<A extends Act, S, Stage extends string>(
  kind: Kind<A, S, Stage>,
  { state, standing }: Folded<S>,
  action: Action,
  act: Draft<A> & A,
  rows: readonly Row[],
): Refusal[] {
  const { who } = kind.flow[act.type as A['type']]
  const seen = review(kind, state, act, circumstancesOf(action, rows), standing)
  return [
    ...mayAct(action, rows, who),
    ...(seen.inPlace ? [] : [outOfPlace(kind, state, action)]),
    ...seen.refusals,
    ...seen.evidence.filter(({ presence }) => presence !== 'present').map(missingEvidence),
  ]
}

/** A decision needs something to decide: an act without effect, a dispute that is open. */
function oversees({ withoutEffect, disputes }: Standing, { body }: Action<OversightAct>): Refusal[] {
  const { act } = body
  const { cite } = oversightFlow[act.type]
  switch (act.type) {
    case 'settle-hold':
      return withoutEffect.has(act.of) ? [] : [{ rule: 'nothing-held', cite, facts: { of: act.of } }]
    case 'settle-dispute': {
      const open = disputes.get(act.dispute)?.settledBy.length === 0
      return open ? [] : [{ rule: 'no-dispute', cite, facts: { dispute: act.dispute } }]
    }
    case 'hold':
    case 'dispute':
      return []
  }
}

/** How far two devices' clocks may differ, in milliseconds (rules.md 7.8). */
export const clockTolerance = 120_000

/** An act builds on acts of its own case; of a past that is folded, that is known without going through it. */
function inOneCase<A extends Act, S>(kind: Folding<A, S>, past: Log<A>, { body }: Action): Refusal[] {
  const before = foldedBefore(kind, past)
  const isKnown = before?.placed === past.size && before.case === body.case
  const isSo =
    isKnown ||
    [...past.values()].every((cause) => cause.body.case === body.case && cause.body.kind === body.kind)
  return isSo ? [] : [{ rule: 'one-case', cite: 'DB 6101/T 3163—2023 7.2.1', facts: {} }]
}

/** An act is not done before what it builds on; clocks may differ by {@link clockTolerance}. */
function afterItsCauses(latest: string | null, { body }: Action): Refusal[] {
  if (latest === null || Date.parse(body.at) >= Date.parse(latest) - clockTolerance) return []
  return [{ rule: 'clock', cite: 'DB 6101/T 3163—2023 7.3.2', facts: { at: body.at, latest } }]
}

/** Competence of the author: a grant for this office, with one of the roles, in force at that time. */
function mayAct({ body }: Action, rows: readonly Row[], who: readonly Who[]): Refusal[] {
  const cite = '婚姻登记条例 第三条'
  if (body.by.clerk === centreClerk) {
    return who.includes(centreClerk) ? [] : [{ rule: 'role', cite, facts: { needed: [...who] } }]
  }
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

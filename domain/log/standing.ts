import type { Action, ActionId, CaseId } from './action.ts'
import { groupedBy } from './grouping.ts'
import {
  centreClerk,
  isOversight,
  type OversightAct,
  type OversightActOf,
  oversightFlow,
} from './oversight.ts'
import type { Refusal } from './result.ts'

/** Why an act has no legal effect. */
export interface WithoutEffect {
  /** The held act: itself, or the one it was built on. */
  readonly because: ActionId
  /** What the centre found against the held act. */
  readonly findings: readonly Refusal[]
  /** `open` until a head decides; `void` once he has decided against it; `contested` when two decided differently. */
  readonly decision: 'open' | 'void' | 'contested'
}

/** One dispute that a case is in. */
export interface InDispute extends OversightActOf<'dispute'> {
  readonly by: ActionId
  readonly at: string
  /** The acts that settled it for this case; empty while it is open. */
  readonly settledBy: readonly ActionId[]
}

/** How the acts of a case stand in law: which have no effect, and what the case is disputed about. */
export interface Standing {
  /** Every act that was ever held, also where a head has decided since. */
  readonly held: ReadonlySet<ActionId>
  readonly withoutEffect: ReadonlyMap<ActionId, WithoutEffect>
  readonly disputes: ReadonlyMap<CaseId, InDispute>
}

/** A case in which everything has effect and nothing is disputed. */
export const undisputed: Standing = { held: new Set(), withoutEffect: new Map(), disputes: new Map() }

/** The disputes that nobody has settled for this case. */
export const openDisputes = ({ disputes }: Standing): readonly InDispute[] =>
  [...disputes.values()].filter(({ settledBy }) => settledBy.length === 0)

/**
 * How acts, given causes before effects, stand. A held act has no effect, nor has what was built on it by an author
 * who did not know of the hold; who knew it, built on the case without it. A decision names one act; `stands` gives
 * it effect, unless another head decided otherwise without knowing of that.
 */
export function standingOf(placed: readonly Action[]): Standing {
  const overseen = placed.filter(isOversight).filter(isByWhoMay)
  if (overseen.length === 0) return undisputed
  const holds = groupedBy(ofType(overseen, 'hold'), ({ body }) => body.act.of)
  return {
    held: new Set(holds.keys()) as ReadonlySet<ActionId>,
    withoutEffect: withoutEffect(placed, overseen, holds),
    disputes: disputesIn(overseen.filter(({ id }) => !holds.has(id))),
  }
}

/** Only the centre holds and disputes; what somebody else calls so is held itself, and means nothing. */
const isByWhoMay = ({ body: { act, by } }: Action<OversightAct>): boolean =>
  !oversightFlow[act.type].who.includes(centreClerk) || by.clerk === centreClerk

type Holds = ReadonlyMap<string, readonly Action<OversightActOf<'hold'>>[]>

function withoutEffect(placed: readonly Action[], overseen: readonly Action<OversightAct>[], holds: Holds) {
  const without = new Map<ActionId, WithoutEffect>()
  if (holds.size === 0) return without
  // A decision that is held itself decides nothing; it is taken again.
  const valid = ofType(overseen, 'settle-hold').filter(({ id }) => !holds.has(id))
  const decisions = groupedBy(valid, ({ body }) => body.act.of)
  const pasts = pastsOf(placed, overseen)
  const roots = new Map<ActionId, ReadonlySet<ActionId>>()
  for (const action of placed) {
    const past = pasts.get(action.id)
    const knows = (hold: Action) => past?.has(hold.id) === true
    const inherited = new Set(action.body.prev.flatMap((cause) => [...(roots.get(cause) ?? [])]))
    const unaware = [...inherited].filter((root) => !holds.get(root)?.some(knows))
    const own = holds.has(action.id) ? [action.id] : []
    const decision = decisionOf(decisions.get(action.id) ?? [], pasts)
    // What was built on a held act stays its heir, even behind acts that stand on their own.
    roots.set(action.id, new Set([...inherited, ...(decision === 'stands' ? [] : own)]))
    const [first] = isOversight(action) ? own : [...own, ...unaware]
    if (first === undefined || decision === 'stands') continue
    const findings = (holds.get(first) ?? []).flatMap(({ body }) => body.act.findings)
    without.set(action.id, { because: first, findings, decision: decision ?? 'open' })
  }
  return without
}

/** The decision of those who knew of no later one. */
function decisionOf(
  decisions: readonly Action<OversightActOf<'settle-hold'>>[],
  pasts: ReadonlyMap<ActionId, ReadonlySet<ActionId>>,
): 'stands' | 'void' | 'contested' | null {
  const last = decisions.filter(({ id }) => !decisions.some((other) => pasts.get(other.id)?.has(id)))
  const said = new Set(last.map(({ body }) => body.act.as))
  const [only] = said
  return said.size > 1 ? 'contested' : (only ?? null)
}

/** For each act, the oversight acts in its causal past; that is all that is asked. */
function pastsOf(placed: readonly Action[], overseen: readonly Action[]) {
  const among = new Set(overseen.map(({ id }) => id))
  const pasts = new Map<ActionId, ReadonlySet<ActionId>>()
  for (const { id, body } of placed) {
    const past = new Set<ActionId>()
    for (const cause of body.prev) {
      for (const earlier of pasts.get(cause) ?? []) past.add(earlier)
      if (among.has(cause)) past.add(cause)
    }
    pasts.set(id, past)
  }
  return pasts
}

function disputesIn(overseen: readonly Action<OversightAct>[]): ReadonlyMap<CaseId, InDispute> {
  const settled = groupedBy(ofType(overseen, 'settle-dispute'), ({ body }) => body.act.dispute)
  return new Map(
    ofType(overseen, 'dispute').map(({ id, body }) => {
      const settledBy = (settled.get(body.act.dispute) ?? []).map((settling) => settling.id)
      return [body.act.dispute, { ...body.act, by: id, at: body.at, settledBy }]
    }),
  )
}

const ofType = <T extends OversightAct['type']>(overseen: readonly Action<OversightAct>[], type: T) =>
  overseen.filter(({ body }) => body.act.type === type) as unknown as readonly Action<OversightActOf<T>>[]

import type { Action, ActionId } from './action.ts'

/** A case as far as it is known here: a grow-only set of acts. */
export type Log<A = unknown> = ReadonlyMap<ActionId, Action<A>>

/** A case's acts as a log. */
export const logOf = <A>(actions: Iterable<Action<A>>): Log<A> =>
  new Map(Array.from(actions, (action) => [action.id, action]))

/** Union by id: commutative, associative, idempotent. Acts are added, never replaced. */
export const merge = <A>(ours: Log<A>, theirs: Log<A>): Log<A> => new Map([...theirs, ...ours])

/** The acts that no other act of the log names as a cause: what the next author must name. */
export function heads(log: Log): ActionId[] {
  const named = new Set<ActionId>()
  for (const action of log.values()) for (const cause of action.body.prev) named.add(cause)
  return [...log.keys()].filter((id) => !named.has(id)).sort()
}

/** What an author knew: the acts reachable from `from`, and the causes that are not here yet. */
export interface CausalPast<A = unknown> {
  readonly past: Log<A>
  /** Never "no cause": a missing cause means that no verdict can be given yet. */
  readonly missing: readonly ActionId[]
}

/** The acts reachable from `from` through `prev`, those in `from` included. */
export function causalPast<A>(log: Log<A>, from: readonly ActionId[]): CausalPast<A> {
  const past = new Map<ActionId, Action<A>>()
  const missing = new Set<ActionId>()
  const open = [...from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (past.has(id)) continue
    const action = log.get(id)
    if (!action) {
      missing.add(id)
      continue
    }
    past.set(id, action)
    open.push(...action.body.prev)
  }
  return { past: past.size === log.size ? log : past, missing: [...missing].sort() }
}

import type { Act, Action, ActionId } from './action.ts'
import { causalPast, type Log } from './log.ts'
import { byTimeThenId, order, type TieBreak } from './order.ts'
import type { Knowledge } from './slot.ts'

/** How acts of one kind add up: where a case begins, and what each act adds. Total, without a clock. */
export interface Folding<A extends Act, S> {
  readonly initial: S
  apply(state: S, action: Action<A>, knowledge: Knowledge): S
}

/** A case's acts added up. */
export interface Folded<S> {
  readonly state: S
  /** The acts a next author must name as causes. */
  readonly heads: readonly ActionId[]
}

const memo = new WeakMap<object, WeakMap<Log, Folded<unknown>>>()

/** `order`, then `reduce(apply)`: the same for every order of arrival. Acts with a missing cause wait outside. */
export function fold<A extends Act, S>(kind: Folding<A, S>, log: Log<A>): Folded<S> {
  const known = memoOf<S>(kind).get(log)
  if (known) return known
  const folded = foldBy(kind, log, byTimeThenId)
  memoOf<S>(kind).set(log, folded)
  return folded
}

/** The fold under a tie-break of the caller's; what it decides is display, which a property test holds it to. */
export function foldBy<A extends Act, S>(kind: Folding<A, S>, log: Log<A>, tieBreak: TieBreak): Folded<S> {
  let folded: Folded<S> = { state: kind.initial, heads: [] }
  for (const action of order(log, tieBreak)) folded = applied(kind, log, folded, action)
  return folded
}

/** The log with one act more. The state follows from the last one where the act saw the whole log. */
export function add<A extends Act, S>(kind: Folding<A, S>, log: Log<A>, action: Action<A>): Log<A> {
  if (log.has(action.id)) return log
  const grown = new Map(log).set(action.id, action)
  const before = memoOf<S>(kind).get(log)
  if (before && sawAll(action, before.heads)) {
    memoOf<S>(kind).set(grown, applied(kind, grown, before, action))
  }
  return grown
}

function applied<A extends Act, S>(
  kind: Folding<A, S>,
  log: Log<A>,
  { state, heads }: Folded<S>,
  action: Action<A>,
): Folded<S> {
  const next = kind.apply(state, action, knowledgeOf(log, action, heads))
  const causes = new Set(action.body.prev)
  return { state: next, heads: [...heads.filter((id) => !causes.has(id)), action.id].sort() }
}

/** In a case that one registrar leads each author knew everything; only then is no search needed. */
function knowledgeOf<A>(log: Log<A>, action: Action<A>, heads: readonly ActionId[]): Knowledge {
  const knows = sawAll(action, heads) ? () => true : has(log, action.body.prev)
  return { knows, leadsTo: (earlier, later) => has(log, [later])(earlier) }
}

function has<A>(log: Log<A>, from: readonly ActionId[]): (id: ActionId) => boolean {
  let past: Log<A> | undefined
  return (id) => {
    past ??= causalPast(log, from).past
    return past.has(id)
  }
}

const sawAll = (action: Action<unknown>, heads: readonly ActionId[]): boolean =>
  heads.length <= action.body.prev.length && heads.every((id) => action.body.prev.includes(id))

function memoOf<S>(kind: object): {
  get(log: Log): Folded<S> | undefined
  set(log: Log, f: Folded<S>): void
} {
  let states = memo.get(kind)
  if (!states) {
    states = new WeakMap()
    memo.set(kind, states)
  }
  return states as WeakMap<Log, Folded<S>>
}

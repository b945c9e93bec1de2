import { type Act, type Action, type ActionId, type CaseId, currentVersion } from './action.ts'
import { causalPast, type Log } from './log.ts'
import { byTimeThenId, order, type TieBreak } from './order.ts'
import { isOversight, isOversightType } from './oversight.ts'
import type { Knowledge } from './slot.ts'
import { type Standing, standingOf } from './standing.ts'

/** How acts of one kind add up: where a case begins, and what each act adds. Total, without a clock. */
export interface Folding<A extends Act, S> {
  readonly name: string
  /** A row for each act of the kind; an act without one is for a newer program. */
  readonly flow: { readonly [T in A['type']]: unknown }
  readonly initial: S
  apply(state: S, action: Action<A>, knowledge: Knowledge<S>): S
}

/** A case's acts added up. */
export interface Folded<S> {
  readonly state: S
  /** The acts a next author must name as causes. */
  readonly heads: readonly ActionId[]
  /** How many acts are placed; the others of the log wait. Those without effect are placed, but not in the state. */
  readonly placed: number
  /** Which of them have no effect, and what the case is disputed about. */
  readonly standing: Standing
  /** The latest legal time of a placed act; null without acts. */
  readonly latest: string | null
  /** The case of every placed act; null where they are of several, or none. */
  readonly case: CaseId | null
}

const memo = new WeakMap<object, WeakMap<Log, Folded<unknown>>>()

/**
 * `order`, then `reduce(apply)`: the same for every order of arrival. Acts with a missing cause wait outside,
 * and so do acts of another kind or a newer program and all that was built on them.
 */
export function fold<A extends Act, S>(kind: Folding<A, S>, log: Log<A>): Folded<S> {
  const known = memoOf<S>(kind).get(log)
  if (known) return known
  const folded = foldBy(kind, log, byTimeThenId)
  memoOf<S>(kind).set(log, folded)
  return folded
}

/** The fold under a tie-break of the caller's; what it decides is display, which a property test holds it to. */
export const foldBy = <A extends Act, S>(kind: Folding<A, S>, log: Log<A>, tieBreak: TieBreak): Folded<S> =>
  run({ kind, log: readable(kind, log), tieBreak, seen: new Map() })

/** What is known of a log without folding it again: nothing, unless it was folded or grew out of one that was. */
export const foldedBefore = <S>(kind: Folding<Act, S>, log: Log): Folded<S> | undefined =>
  memoOf<S>(kind).get(log)

/** The log with one act more. The state follows from the last one where nothing waits and the act saw it all. */
export function add<A extends Act, S>(kind: Folding<A, S>, log: Log<A>, action: Action<A>): Log<A> {
  if (log.has(action.id)) return log
  const grown = new Map(log).set(action.id, action)
  const before = memoOf<S>(kind).get(log)
  const follows =
    before?.placed === log.size &&
    !isOversight(action) &&
    reads(kind, action) &&
    sawAll(action, before.heads) &&
    action.body.prev.every((id) => log.has(id))
  if (follows) {
    const running = { kind, log: grown, tieBreak: byTimeThenId, seen: new Map() }
    memoOf<S>(kind).set(grown, applied(running, before, action))
  }
  return grown
}

/** One fold on its way; `seen` holds each author's view by the act's id. */
interface Running<A extends Act, S> {
  readonly kind: Folding<A, S>
  readonly log: Log<A>
  readonly tieBreak: TieBreak
  readonly seen: Map<ActionId, S>
}

function run<A extends Act, S>(running: Running<A, S>): Folded<S> {
  const placed = order(running.log, running.tieBreak)
  const standing = standingOf(placed)
  let folded: Folded<S> = {
    state: running.kind.initial,
    heads: [],
    placed: 0,
    standing,
    latest: null,
    case: null,
  }
  for (const action of placed) folded = applied(running, folded, action)
  return folded
}

function applied<A extends Act, S>(
  running: Running<A, S>,
  { state, heads, placed, standing, latest, case: inCase }: Folded<S>,
  action: Action<A>,
): Folded<S> {
  const sawThis = sawAll(action, heads)
  // Where acts were held, an author may have seen another state than the one in which all decisions are known.
  if (sawThis && standing.held.size === 0) running.seen.set(action.id, state)
  const causes = new Set(action.body.prev)
  return {
    state: hasEffect(standing, action)
      ? running.kind.apply(state, action, knowledgeOf(running, action, sawThis))
      : state,
    heads: [...heads.filter((id) => !causes.has(id)), action.id].sort(),
    placed: placed + 1,
    standing,
    latest: latest === null || latest < action.body.at ? action.body.at : latest,
    case: placed === 0 || inCase === action.body.case ? action.body.case : null,
  }
}

const hasEffect = ({ withoutEffect }: Standing, action: Action): boolean =>
  !isOversight(action) && !withoutEffect.has(action.id)

/** In a case that one registrar leads each author knew everything; only then is no search needed. */
function knowledgeOf<A extends Act, S>(
  running: Running<A, S>,
  action: Action<A>,
  sawThis: boolean,
): Knowledge<S> {
  const { log, seen } = running
  return {
    knows: sawThis ? () => true : has(log, action.body.prev),
    leadsTo(earlier, later) {
      return has(log, [later])(earlier)
    },
    seen() {
      const known = seen.get(action.id)
      if (known !== undefined) return known
      const { state } = run({ ...running, log: causalPast(log, action.body.prev).past })
      seen.set(action.id, state)
      return state
    },
  }
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

const reads = <A extends Act, S>({ name, flow }: Folding<A, S>, { body }: Action<A>): boolean =>
  body.kind === name &&
  body.v <= currentVersion &&
  (Object.hasOwn(flow, body.act.type) || isOversightType(body.act.type))

function readable<A extends Act, S>(kind: Folding<A, S>, log: Log<A>): Log<A> {
  const unread = [...log.values()].filter((action) => !reads(kind, action))
  if (unread.length === 0) return log
  const rest = new Map(log)
  for (const { id } of unread) rest.delete(id)
  return rest
}

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

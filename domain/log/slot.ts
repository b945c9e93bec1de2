import type { Action, ActionId } from './action.ts'
import { canonical, type Json } from './canonical.ts'

/** One value with the act that wrote it. */
export interface Written<V> {
  readonly value: V
  readonly by: ActionId
  /** Legal time of the act. */
  readonly at: string
  readonly clerk: string
  /** The acts that settled for this value. */
  readonly settledBy?: readonly ActionId[]
}

/**
 * What was last written to one place of a case by each of the authors who did not know of one another.
 * Usually one entry; several are a question for a person, never for a hash or a clock.
 */
export type Slot<V> = readonly Written<V>[]

/** What an act's author knew, as the fold sees it. */
export interface Knowledge<S = unknown> {
  /** Whether the act being applied has `id` in its causal past. */
  readonly knows: (id: ActionId) => boolean
  /** Whether `earlier` is `later` or in its causal past. */
  readonly leadsTo: (earlier: ActionId, later: ActionId) => boolean
  /** The case as the author saw it, without what arrived here beside it. */
  readonly seen: () => S
}

/** Replaces what the author knew and keeps what he did not. */
export function write<V>(slot: Slot<V>, value: V, action: Action<unknown>, { knows }: Knowledge): Slot<V> {
  const kept = ballotsOf(slot).filter(({ entry }) => entry.by !== action.id && !knows(entry.by))
  return counted([...kept, unvoted(entryOf(value, action))])
}

/** Adds to a place where nothing is ever replaced, such as the list of status checks. */
export function append<V>(slot: Slot<V>, value: V, action: Action<unknown>): Slot<V> {
  const entry = entryOf(value, action)
  if (ballots.has(slot)) return counted([...ballotsOf(slot), unvoted(entry)])
  // Nearly always the last one; a long list is not gone through and sorted for each act.
  const before = slot.findLastIndex((other) => !isBefore(entry, other))
  return slot.toSpliced(before + 1, 0, entry)
}

const entryOf = <V>(value: V, action: Action<unknown>): Written<V> => ({
  value,
  by: action.id,
  at: action.body.at,
  clerk: action.body.by.clerk,
})

/** The value, when all who wrote agree; otherwise undefined. */
export function agreed<V>(slot: Slot<V> | undefined): V | undefined {
  const first = slot?.[0]
  if (!slot || !first || isContested(slot)) return undefined
  return first.value
}

/** Whether authors who did not know of one another wrote different values. */
export const isContested = (slot: Slot<unknown>): boolean =>
  slot.length > 1 && new Set(slot.map(({ value }) => canonical(value as Json))).size > 1

/**
 * For the act that settles: of the entries its author saw, those that lead to `keep` are chosen and the others
 * rejected. The decision is read from what the author saw, never from what else has arrived, and takes the place of
 * decisions that its author knew. Two who settled differently without knowing of one another leave the place contested.
 */
export function settleSlot<V>(
  slot: Slot<V>,
  seen: Slot<V>,
  keep: ActionId,
  { id }: Action<unknown>,
  { knows, leadsTo }: Knowledge,
): Slot<V> {
  const chosen = new Set(seen.flatMap(({ by }) => (leadsTo(by, keep) ? [by] : [])))
  if (seen.length < 2 || chosen.size === 0) return slot
  const others = (votes: readonly ActionId[]) => votes.filter((vote) => !knows(vote))
  return counted(
    ballotsOf(slot).map((ballot) => {
      const { entry, chosenBy, rejectedBy } = ballot
      if (!seen.some(({ by }) => by === entry.by)) return ballot
      const isChosen = chosen.has(entry.by)
      return {
        entry,
        chosenBy: [...others(chosenBy), ...(isChosen ? [id] : [])].sort(),
        rejectedBy: [...others(rejectedBy), ...(isChosen ? [] : [id])].sort(),
      }
    }),
  )
}

/** A value that nobody has replaced, with the settlements for and against it that no later one has replaced. */
interface Ballot<V> {
  readonly entry: Written<V>
  readonly chosenBy: readonly ActionId[]
  readonly rejectedBy: readonly ActionId[]
}

/** What stands behind a slot that was settled: also the values that do not show, should their rejection not last. */
const ballots = new WeakMap<Slot<unknown>, readonly Ballot<unknown>[]>()

const unvoted = <V>(entry: Written<V>): Ballot<V> => ({ entry, chosenBy: [], rejectedBy: [] })

const ballotsOf = <V>(slot: Slot<V>): readonly Ballot<V>[] =>
  (ballots.get(slot) as readonly Ballot<V>[] | undefined) ?? slot.map(unvoted)

/**
 * The values that show: those that nobody rejected, or that somebody chose all the same; all of them, should every one
 * be rejected by somebody who did not know of the others. Votes and values are sets, so no order of arrival counts.
 */
function counted<V>(all: readonly Ballot<V>[]): Slot<V> {
  const shown = all.filter(({ chosenBy, rejectedBy }) => rejectedBy.length === 0 || chosenBy.length > 0)
  const slot = sorted(
    (shown.length > 0 ? shown : all).map(({ entry, chosenBy }) =>
      chosenBy.length > 0 ? { ...entry, settledBy: chosenBy } : entry,
    ),
  )
  if (all.some(({ chosenBy, rejectedBy }) => chosenBy.length + rejectedBy.length > 0)) ballots.set(slot, all)
  return slot
}

/** A set has no order; by legal time and id it at least always reads the same. */
const sorted = <V>(slot: Slot<V>): Slot<V> =>
  slot.length < 2 ? slot : slot.toSorted((a, b) => (isBefore(a, b) ? -1 : 1))

const isBefore = (a: Written<unknown>, b: Written<unknown>): boolean => `${a.at} ${a.by}` < `${b.at} ${b.by}`

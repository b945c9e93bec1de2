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
  const entry = { value, by: action.id, at: action.body.at, clerk: action.body.by.clerk }
  const kept = slot.filter((written) => written.by !== action.id && !knows(written.by))
  return kept.length === 0 ? [entry] : sorted([...kept, entry])
}

/** Adds to a place where nothing is ever replaced, such as the list of status checks. */
export const append = <V>(slot: Slot<V>, value: V, action: Action<unknown>): Slot<V> =>
  sorted([...slot, { value, by: action.id, at: action.body.at, clerk: action.body.by.clerk }])

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
 * For the act that settles: of the entries its author saw, those that lead to `keep` stay and the others go.
 * The decision is read from what the author saw, never from what else has arrived. Two who settled
 * differently without knowing of one another leave the place contested.
 */
export function settleSlot<V>(
  slot: Slot<V>,
  seen: Slot<V>,
  keep: ActionId,
  action: Action<unknown>,
  { knows, leadsTo }: Knowledge,
): Slot<V> {
  const chosen = seen.filter(({ by }) => leadsTo(by, keep))
  if (seen.length < 2 || chosen.length === 0) return slot
  const isChosen = (entry: Written<V>) => isAmong(chosen, entry)
  const isLost = (entry: Written<V>) => isAmong(seen, entry) && !isChosen(entry)
  const chosenElsewhere = ({ settledBy = [] }: Written<V>) => settledBy.some((id) => !knows(id))
  const stays = slot.filter((entry) => !isLost(entry) || chosenElsewhere(entry))
  const goneElsewhere = chosen.filter(({ by }) => !slot.some((entry) => leadsTo(by, entry.by)))
  return sorted(
    [...stays, ...goneElsewhere].map((entry) => (isChosen(entry) ? settled(entry, action) : entry)),
  )
}

const isAmong = <V>(slot: Slot<V>, { by }: Written<V>): boolean => slot.some((entry) => entry.by === by)

const settled = <V>(entry: Written<V>, { id }: Action<unknown>): Written<V> => ({
  ...entry,
  settledBy: [...(entry.settledBy ?? []), id].sort(),
})

/** A set has no order; by legal time and id it at least always reads the same. */
const sorted = <V>(slot: Slot<V>): Slot<V> =>
  slot.toSorted((a, b) => (`${a.at} ${a.by}` < `${b.at} ${b.by}` ? -1 : 1))

import type { Action, ActionId } from './action.ts'
import type { Log } from './log.ts'

/** Compares two acts neither of which caused the other; for display only, it decides no law. */
export type TieBreak = (a: Action<unknown>, b: Action<unknown>) => number

/** By legal time, then by id. */
export const byTimeThenId: TieBreak = (a, b) => compare(a.body.at, b.body.at) || compare(a.id, b.id)

/**
 * The acts whose whole past is here, causes before effects; of those that could come next, the tie-break
 * chooses. Total: an act with a missing cause waits outside, see {@link waiting}.
 */
export function order<A>(log: Log<A>, tieBreak: TieBreak = byTimeThenId): Action<A>[] {
  const effects = new Map<ActionId, Action<A>[]>()
  const causesLeft = new Map<ActionId, number>()
  const ready: Action<A>[] = []
  for (const action of log.values()) {
    const causes = new Set(action.body.prev)
    causesLeft.set(action.id, causes.size)
    if (causes.size === 0) ready.push(action)
    for (const cause of causes) {
      const list = effects.get(cause)
      if (list) list.push(action)
      else effects.set(cause, [action])
    }
  }
  ready.sort((a, b) => tieBreak(b, a))
  const ordered: Action<A>[] = []
  for (let action = ready.pop(); action !== undefined; action = ready.pop()) {
    ordered.push(action)
    for (const effect of effects.get(action.id) ?? []) {
      const left = (causesLeft.get(effect.id) ?? 0) - 1
      causesLeft.set(effect.id, left)
      if (left === 0) ready.splice(placeOf(effect, ready, tieBreak), 0, effect)
    }
  }
  return ordered
}

/** Where an act belongs among those that are ready, the next one last. */
function placeOf<A>(action: Action<A>, ready: readonly Action<A>[], tieBreak: TieBreak): number {
  let [low, high] = [0, ready.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = ready[middle]
    if (other && tieBreak(other, action) > 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The acts that cannot be placed yet because a cause, near or far, is missing. */
export function waiting<A>(log: Log<A>): Action<A>[] {
  const placed = new Set(order(log).map(({ id }) => id))
  return [...log.values()].filter(({ id }) => !placed.has(id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

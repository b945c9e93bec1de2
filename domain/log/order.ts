import type { Action, ActionId } from './action.ts'
import type { Log } from './log.ts'

/** Compares two acts neither of which caused the other; for display only, it decides no law. */
export type TieBreak = (a: Action<unknown>, b: Action<unknown>) => number

/** By legal time, then by id. */
export const byTimeThenId: TieBreak = (a, b) => compare(a.body.at, b.body.at) || compare(a.id, b.id)

/**
 * The acts whose whole past is here, causes before effects.
 * Total: an act with a missing cause waits outside, see {@link waiting}.
 */
export function order<A>(log: Log<A>, tieBreak: TieBreak = byTimeThenId): Action<A>[] {
  const effects = new Map<ActionId, Action<A>[]>()
  const causesLeft = new Map<ActionId, number>()
  let layer: Action<A>[] = []
  for (const action of log.values()) {
    const causes = new Set(action.body.prev)
    causesLeft.set(action.id, causes.size)
    if (causes.size === 0) layer.push(action)
    for (const cause of causes) {
      const list = effects.get(cause)
      if (list) list.push(action)
      else effects.set(cause, [action])
    }
  }
  const ordered: Action<A>[] = []
  while (layer.length > 0) {
    layer.sort(tieBreak)
    ordered.push(...layer)
    const next: Action<A>[] = []
    for (const { id } of layer) {
      for (const effect of effects.get(id) ?? []) {
        const left = (causesLeft.get(effect.id) ?? 0) - 1
        causesLeft.set(effect.id, left)
        if (left === 0) next.push(effect)
      }
    }
    layer = next
  }
  return ordered
}

/** The acts that cannot be placed yet because a cause, near or far, is missing. */
export function waiting<A>(log: Log<A>): Action<A>[] {
  const placed = new Set(order(log).map(({ id }) => id))
  return [...log.values()].filter(({ id }) => !placed.has(id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

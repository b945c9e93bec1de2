import type { WorldWish } from './world.ts'

/** Acts of a usual world. */
export const usualActs = 3000

/** How many worlds a number of acts makes, and how large each is: none is larger than a usual one. */
export function worldsFor(seed: number, acts: number): WorldWish[] {
  const many = Math.max(1, Math.ceil(acts / usualActs))
  const each = Math.ceil(acts / many)
  return Array.from({ length: many }, (_, nth) => ({ seed, nth, acts: each }))
}

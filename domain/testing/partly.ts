import type { Act } from '../log/action.ts'
import type { Unfinished } from './unfinished.ts'

/**
 * A finished act as far as it may be filled in, at every depth: at each place the seed decides whether something is
 * there. With `emptied` a place may also have been filled in and emptied again, which for some is an answer of its own.
 */
export function partly<A extends Act>(act: A, seed: number, emptied = false): Unfinished<A> {
  let place = seed
  const part = (value: unknown): unknown => {
    place = (Math.imul(place, 1_103_515_245) + 12_345) >>> 0
    if (place % 5 === 0) return emptied && place % 2 === 0 ? null : undefined
    if (Array.isArray(value)) return value.map(part).filter((each) => each !== undefined && each !== null)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, part(each)]))
  }
  return { ...(part({ ...act }) as object), type: act.type } as Unfinished<A>
}

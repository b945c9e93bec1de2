import * as fc from 'fast-check'
import type { Act } from '../log/action.ts'
import type { Draft } from '../log/rule.ts'

/** An act as it is being filled in: some of its answers are still missing, or have been taken out again. */
export type Unfinished<A extends Act> = Draft<A> & { readonly type: A['type'] }

/** Drafts of a finished act: at each of its places the answer is there or is not there yet; null is an answer. */
export const unfinished = <A extends Act>(act: A): fc.Arbitrary<Unfinished<A>> => {
  const places = Object.entries(act).filter(([place]) => place !== 'type')
  return fc.array(fc.boolean(), { minLength: places.length, maxLength: places.length }).map((answered) => {
    const left = places.filter((_, index) => answered[index])
    return { ...Object.fromEntries(left), type: act.type } as Unfinished<A>
  })
}

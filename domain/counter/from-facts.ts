import type { WithFacts } from './facts.ts'

/**
 * Remembers what follows from a case's facts and a few places besides alone. Most acts leave these as they are, so
 * that what one act was judged by need not be made again for the next.
 */
export const rememberedBy =
  <S extends WithFacts>(places: (state: S) => readonly unknown[]) =>
  <T>(derive: (state: S) => T): ((state: S) => T) => {
    const known = new WeakMap<object, { readonly from: readonly unknown[]; readonly value: T }>()
    return (state) => {
      const from = places(state)
      const last = known.get(state.facts)
      if (last?.from.every((place, index) => place === from[index])) return last.value
      const value = derive(state)
      known.set(state.facts, { from, value })
      return value
    }
  }

import { hashText } from '../../domain/index.ts'
import { type Chance, chanceOf } from '../../domain/testing/random.ts'

/** All chance of one world: each part of it draws from a sequence of its own, so that one part cannot shift another's. */
export interface Chances {
  readonly of: (part: string) => Chance
}

/** The chances of the `nth` world of a seed. */
export const chancesOf = (seed: number, nth: number): Chances => ({
  of: (part) => chanceOf(Number.parseInt(hashText(`${seed} ${nth} ${part}`).slice(0, 8), 16)),
})

/** True so many times in a thousand. */
export const happens = (chance: Chance, perThousand: number): boolean => chance.below(1000) < perThousand

/** A whole number from `low` up to `high`, both included. */
export const between = (chance: Chance, low: number, high: number): number =>
  low + chance.below(high - low + 1)

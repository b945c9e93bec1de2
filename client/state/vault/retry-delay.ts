import * as v from 'valibot'

/** Wrong passwords in a row of one clerk on this machine. */
export const tries = v.strictObject({ wrong: v.number(), last: v.number() })
export type Tries = v.InferOutput<typeof tries>

const freeTries = 3
const longest = 5 * 60_000

/** When the next try counts, epoch milliseconds: three are free, then 2 s, 4 s … up to five minutes. */
export const nextTryAt = ({ wrong, last }: Tries): number =>
  wrong < freeTries ? last : last + Math.min(longest, 2000 * 2 ** (wrong - freeTries))

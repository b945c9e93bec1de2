import { forgetUnnamed } from './blobs.ts'
import type { Ledger } from './database.ts'

/** How long a blob stays that nothing names any more: a form thrown away by mistake can be typed again with it. */
const keptMillis = 30 * 24 * 3_600_000

/** The drafts on this machine, as far as the clerk who signs in can read them. */
export interface NamedByDrafts {
  /** Blobs that this clerk's drafts name; null when one of them does not open. */
  readonly blobs: readonly string[] | null
  /** Other clerks who have drafts here: only they can say what those name. */
  readonly others: readonly string[]
}

/**
 * Forgets blobs that no act names, no draft names, and that were kept over 30 days ago. Each clerk's drafts are
 * sealed for that clerk, so everybody leaves word of theirs when signing in: a blob goes only when every clerk with
 * drafts here has said, after it was kept, not to need it. One that is kept again is young again. Gives how many went.
 */
export async function forgetOrphans(
  ledger: Ledger,
  clerk: string,
  { blobs, others }: NamedByDrafts,
  at: string,
): Promise<number> {
  if (blobs === null) await ledger.meta.delete(`drafted:${clerk}`)
  else await ledger.keep(`drafted:${clerk}`, { at, blobs })
  const words = await Promise.all([clerk, ...others].map((name) => ledger.read(`drafted:${name}`)))
  const old = Date.parse(at) - keptMillis
  const kept = await ledger.blobs.where('state').equals('kept').toArray()
  const orphans = kept.filter(({ sha256, savedAt }) => {
    const isUnneeded = (word: (typeof words)[number]): boolean =>
      word !== undefined && Date.parse(word.at) > Date.parse(savedAt) && !word.blobs.includes(sha256)
    return Date.parse(savedAt) < old && words.every(isUnneeded)
  })
  return forgetUnnamed(
    ledger,
    orphans.map(({ sha256 }) => sha256),
  )
}

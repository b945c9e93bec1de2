import type { Database } from './store/store.ts'

/** A place in a feed as clients see it: opaque, and void in another epoch. */
export const sequenceOf = (database: Database, seq: number): string => `${seq}-${database.epoch}`

/**
 * The place a client names; one of another epoch, or of no form, is the beginning. So is one beyond the end: a backup
 * was put back, and what has come since then has sequences that the client believes it has seen.
 */
export async function readSequence(database: Database, text: string | undefined): Promise<number> {
  if (text === 'now') return database.lastSequence()
  const [, seq, epoch] = /^"?(\d{1,15})-([0-9a-f]{8})"?$/.exec(text ?? '') ?? []
  return epoch === database.epoch && Number(seq) <= (await database.lastSequence()) ? Number(seq) : 0
}

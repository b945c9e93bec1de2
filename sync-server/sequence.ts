import { beginning, type Database, type Place } from './store/store.ts'

/** A place in a feed as clients see it: opaque, and void in another epoch. */
export const sequenceOf = (database: Database, place: Place): string => `${place}-${database.epoch}`

/**
 * The place a client names; one of another epoch, or of no form, is the beginning. So is one that the feed does not
 * have: a backup was put back, and what has come since then has places that the client believes it has seen.
 */
export async function readSequence(database: Database, text: string | undefined): Promise<Place> {
  if (text === 'now') return database.lastSequence()
  const [, place = beginning, epoch] = /^"?([\w.=-]{1,4000})-([0-9a-f]{8})"?$/.exec(text ?? '') ?? []
  return epoch === database.epoch && (await database.has(place)) ? place : beginning
}

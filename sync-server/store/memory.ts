import { randomBytes } from 'node:crypto'
import type { Batch, Database, Kept, Parked, Reach, Refused, Store } from './store.ts'

/** A store that forgets everything when the program ends, for tests and trials. */
export function memoryStore(): Store {
  const databases = new Map<string, Database>()
  return {
    open: async (name) => {
      const database = databases.get(name) ?? memoryDatabase(name)
      databases.set(name, database)
      return database
    },
    close: async () => {},
  }
}

function memoryDatabase(name: string): Database {
  const feed: (Kept & { case: string | null })[] = []
  const byId = new Map<string, Kept & { case: string | null }>()
  const casesOf = new Map<string, Set<string>>()
  const parked = new Map<string, Parked>()
  const refused = new Map<string, Refused>()
  const locals = new Map<string, string>()
  const within = (reach: Reach | undefined, kept: { case: string | null }): boolean =>
    reach?.casesOf === undefined || (casesOf.get(reach.casesOf)?.has(kept.case ?? '') ?? false)

  return {
    name,
    epoch: randomBytes(4).toString('hex'),
    append: async (batch: Batch) => {
      for (const { id, rev, json, case: inCase, clerk } of batch.entries) {
        if (byId.has(id)) continue
        const kept = { seq: feed.length + 1, id, rev, json, case: inCase }
        feed.push(kept)
        byId.set(id, kept)
        if (clerk !== null && inCase !== null) {
          casesOf.set(clerk, (casesOf.get(clerk) ?? new Set()).add(inCase))
        }
      }
      for (const id of batch.released) parked.delete(id)
      for (const one of batch.refused) refused.set(one.id, one)
      for (const one of batch.parked) parked.set(one.id, one)
    },
    lastSequence: async () => feed.length,
    count: async () => feed.length,
    get: async (ids, reach) => {
      const found = ids.flatMap((id) => byId.get(id) ?? []).filter((kept) => within(reach, kept))
      return new Map(found.map((kept) => [kept.id, kept]))
    },
    range: async ({ start, end, limit }, reach) =>
      [...byId.values()]
        .filter((kept) => kept.id >= start && kept.id <= end && within(reach, kept))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit),
    changes: async (since, limit, reach) => {
      const rows: Kept[] = []
      let last = Math.min(since, feed.length)
      for (const kept of feed.slice(last)) {
        if (rows.length >= limit) break
        last = kept.seq
        if (within(reach, kept)) rows.push(kept)
      }
      return { rows, last }
    },
    parked: async (ids) => (ids ? ids.flatMap((id) => parked.get(id) ?? []) : [...parked.values()]),
    refused: async (ids) => ids.flatMap((id) => refused.get(id) ?? []),
    putLocal: async (id, json) => void locals.set(id, json),
    getLocal: async (id) => locals.get(id) ?? null,
    close: async () => {},
  }
}

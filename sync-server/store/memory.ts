import { newEpoch } from '../epoch.ts'
import { buriedBy, caseNamedBy } from './document-names.ts'
import type { Batch, Database, Entry, Kept, Parked, Reach, Refused, Store } from './store.ts'

/** A store that forgets everything when the program ends, for tests and trials. */
export function memoryStore(epoch: string = newEpoch()): Store {
  const databases = new Map<string, Database>()
  return {
    open: async (name) => {
      const database = databases.get(name) ?? memoryDatabase(name, epoch)
      databases.set(name, database)
      return database
    },
    close: async () => {},
  }
}

interface Standing extends Kept {
  readonly case: string | null
}

function memoryDatabase(name: string, epoch: string): Database {
  /** By place, from 1; null where a document was purged. */
  const feed: (Standing | null)[] = []
  const byId = new Map<string, Standing>()
  const casesOf = new Map<string, Set<string>>()
  const parked = new Map<string, Parked>()
  const refused = new Map<string, Refused>()
  const locals = new Map<string, string>()
  const buried = new Set<string>()
  const within = (reach: Reach | undefined, kept: Standing): boolean =>
    reach?.casesOf === undefined || kept.case === null || !!casesOf.get(reach.casesOf)?.has(kept.case)

  function keep({ id, rev, json, case: inCase, clerk }: Entry): void {
    if (byId.has(id)) return
    const kept = { seq: String(feed.length + 1), id, rev, json, case: inCase }
    feed.push(kept)
    byId.set(id, kept)
    for (const one of buriedBy(kept)) buried.add(one)
    if (clerk === null || inCase === null) return
    casesOf.set(clerk, (casesOf.get(clerk) ?? new Set()).add(inCase))
  }

  function remove(caseId: string): void {
    for (const kept of byId.values()) {
      if (kept.case !== caseId) continue
      byId.delete(kept.id)
      feed[Number(kept.seq) - 1] = null
    }
    for (const id of parked.keys()) if (caseNamedBy(id) === caseId) parked.delete(id)
    for (const id of refused.keys()) if (caseNamedBy(id) === caseId) refused.delete(id)
    for (const cases of casesOf.values()) cases.delete(caseId)
  }

  return {
    name,
    epoch,
    append: async (batch: Batch) => {
      for (const entry of batch.entries) keep(entry)
      for (const id of batch.released) parked.delete(id)
      for (const one of batch.refused) refused.set(one.id, one)
      for (const one of batch.parked) parked.set(one.id, one)
    },
    purge: async (caseId, tombstone) => {
      remove(caseId)
      keep(tombstone)
    },
    buried: async (ids) => new Set(ids.filter((id) => buried.has(id))),
    lastSequence: async () => String(feed.length),
    has: async (place) => /^\d{1,15}$/.test(place) && Number(place) <= feed.length,
    count: async () => byId.size,
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
      let last = Math.min(Number(since), feed.length)
      while (rows.length < limit && last < feed.length) {
        const kept = feed[last++]
        if (kept && within(reach, kept)) rows.push(kept)
      }
      return { rows, last: String(last), pending: feed.length - last }
    },
    parked: async (ids) => (ids ? ids.flatMap((id) => parked.get(id) ?? []) : [...parked.values()]),
    refused: async (ids) => ids.flatMap((id) => refused.get(id) ?? []),
    putLocal: async (id, json) => void locals.set(id, json),
    getLocal: async (id) => locals.get(id) ?? null,
    close: async () => {},
  }
}

import { type Act, type Action, add, type Log, logOf } from '../domain/index.ts'
import type { AnyKind } from './kinds.ts'
import { offerFrom } from './offer.ts'
import type { Database } from './store/store.ts'

/** The published acts of cases, with what they have been folded to, kept in memory for those in use. */
export interface CaseLogs {
  readonly of: (caseId: string) => Promise<Log<Act>>
  /** Everything that is kept of a case, read anew. */
  readonly whole: (caseId: string) => Promise<Log<Act>>
  readonly add: (kind: AnyKind, action: Action) => Promise<void>
  /** Forgets a case that was purged. */
  readonly forget: (caseId: string) => void
  /** Forgets everything: what was judged was perhaps not kept. */
  readonly forgetAll: () => void
}

/** The cases used last stay in memory; after a burst of more, each for as long as the watch takes to look at it. */
const usualCases = 512
const mostCases = 4096
const lookedAtWithin = 5000

/** Remembers the logs of a database's cases; the gate sees to it that a case holds acts of one kind. */
export function caseLogs(database: Database): CaseLogs {
  const logs = new Map<string, { readonly log: Log<Act>; readonly usedAt: number }>()
  const remember = (caseId: string, log: Log<Act>): Log<Act> => {
    const now = performance.now()
    logs.delete(caseId)
    logs.set(caseId, { log, usedAt: now })
    for (const [oldest, { usedAt }] of logs) {
      if (logs.size <= usualCases || (logs.size <= mostCases && now - usedAt < lookedAtWithin)) break
      logs.delete(oldest)
    }
    return log
  }
  const of = async (caseId: string): Promise<Log<Act>> =>
    remember(caseId, logs.get(caseId)?.log ?? (await load(database, caseId)))
  return {
    of,
    whole: (caseId) => load(database, caseId),
    add: async (kind, action) =>
      void remember(action.body.case, add(kind, await of(action.body.case), action)),
    forget: (caseId) => void logs.delete(caseId),
    forgetAll: () => logs.clear(),
  }
}

async function load(database: Database, caseId: string): Promise<Log<Act>> {
  const kept = await database.range({
    start: `${caseId}:`,
    end: `${caseId};`,
    limit: Number.MAX_SAFE_INTEGER,
  })
  return logOf<Act>(kept.map(({ id, rev, json }) => offerFrom(id, rev, json).action))
}

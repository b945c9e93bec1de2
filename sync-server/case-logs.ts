import { type Act, type Action, type ActionId, add, type Log, logOf } from '../domain/index.ts'
import type { AnyKind } from './kinds.ts'
import { offerFrom } from './offer.ts'
import type { Database } from './store/store.ts'

/** The published acts of cases, with what they have been folded to kept in memory for the cases used last. */
export interface CaseLogs {
  readonly of: (caseId: string, kind: AnyKind) => Promise<Log<Act>>
  readonly add: (kind: AnyKind, action: Action) => Promise<void>
  /** Forgets a case whose acts were not kept after all. */
  readonly forget: (caseId: string) => void
}

const mostCases = 512

/** Remembers the logs of a database's cases. A case holds acts of one kind; those of another are not its causes. */
export function caseLogs(database: Database): CaseLogs {
  const logs = new Map<string, Map<string, Log<Act>>>()
  const remember = (caseId: string, ofCase: Map<string, Log<Act>>) => {
    logs.delete(caseId)
    logs.set(caseId, ofCase)
    const oldest = logs.keys().next().value
    if (logs.size > mostCases && oldest !== undefined) logs.delete(oldest)
  }
  const of = async (caseId: string, kind: AnyKind): Promise<Log<Act>> => {
    const ofCase = logs.get(caseId) ?? new Map<string, Log<Act>>()
    const log = ofCase.get(kind.name) ?? (await load(database, caseId, kind.name))
    ofCase.set(kind.name, log)
    remember(caseId, ofCase)
    return log
  }
  return {
    of,
    add: async (kind, action) => {
      const log = await of(action.body.case, kind)
      logs.get(action.body.case)?.set(kind.name, add(kind, log, action))
    },
    forget: (caseId) => void logs.delete(caseId),
  }
}

async function load(database: Database, caseId: string, kind: string): Promise<Log<Act>> {
  const kept = await database.range({
    start: `${caseId}:`,
    end: `${caseId};`,
    limit: Number.MAX_SAFE_INTEGER,
  })
  const actions = kept.map(({ id, rev, json }) => offerFrom(id, rev, json).action)
  return logOf<Act>(actions.filter(({ body }) => body.kind === kind)) as ReadonlyMap<ActionId, Action<Act>>
}

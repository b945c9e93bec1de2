import { createHash } from 'node:crypto'
import {
  type CouchRow,
  compact,
  deleteAll,
  type NewDocument,
  overwrite,
  rowsBetween,
  rowsByKeys,
} from './couch-rows.ts'
import type { CouchServer } from './couch-server.ts'
import { caseNamedBy, idsOfCase } from './document-names.ts'
import type { Parked, Refused } from './store.ts'

/** One clerk who has acted in one case. */
export interface ActedIn {
  readonly clerk: string
  readonly case: string
}

/**
 * What stands beside the published documents on a CouchDB server, in a database of its own that no replicator
 * sees: what is parked, why something was refused, who has acted in which case, replicators' checkpoints.
 */
export interface CouchWaiting {
  readonly keep: (
    parked: readonly Parked[],
    refused: readonly Refused[],
    acted: readonly ActedIn[],
  ) => Promise<void>
  readonly release: (ids: readonly string[]) => Promise<void>
  /** Removes whatever there is of a case. */
  readonly remove: (caseId: string) => Promise<void>
  readonly parked: (ids?: readonly string[]) => Promise<Parked[]>
  readonly refused: (ids: readonly string[]) => Promise<Refused[]>
  /** Whether a clerk has acted in the case that a document belongs to, or it belongs to none. */
  readonly mayRead: (clerk: string | undefined, id: string) => boolean
  readonly putLocal: (id: string, json: string) => Promise<void>
  readonly getLocal: (id: string) => Promise<string | null>
}

/** Everything under a prefix. */
const under = (prefix: string) => ({ start: prefix, end: `${prefix}\uffff` })

/** Opens that database; which ids are parked and who has acted where is kept in memory as well. */
export async function openCouchWaiting(server: CouchServer, place: string): Promise<CouchWaiting> {
  const between = async (range: { start: string; end: string }, includeDocs: boolean) => {
    const found: CouchRow[] = []
    for await (const rows of rowsBetween(server, place, range, includeDocs)) found.push(...rows)
    return found
  }
  const parkedIds = new Set((await between(under('parked:'), false)).map(({ id }) => id.slice(7)))
  const casesOf = new Map<string, Set<string>>()
  const remember = ({ clerk, case: inCase }: ActedIn) =>
    casesOf.set(clerk, (casesOf.get(clerk) ?? new Set()).add(inCase))
  for (const { id } of await between(under('acted:'), false)) {
    const [, clerk = '', inCase = ''] = id.split(':')
    remember({ clerk, case: inCase })
  }
  const localPlace = (id: string) => `${place}/_local/${createHash('sha256').update(id).digest('hex')}`
  const local = async (id: string) => {
    const { status, body } = await server.ask('GET', localPlace(id), { good: [200, 404] })
    return status === 200 ? (body as { _rev: string; json: string }) : null
  }

  return {
    keep: async (parked, refused, acted) => {
      const fresh = acted.filter((one) => !casesOf.get(one.clerk)?.has(one.case))
      const docs = new Map<string, NewDocument>()
      const put = (doc: NewDocument) => docs.set(doc._id, doc)
      for (const { id, reason } of refused) put({ _id: `refused:${id}`, reason })
      for (const { id, ...waits } of parked) put({ _id: `parked:${id}`, ...waits })
      for (const { clerk, case: inCase } of fresh) put({ _id: `acted:${clerk}:${inCase}` })
      if (docs.size > 0) await overwrite(server, place, [...docs.values()])
      for (const { id } of parked) parkedIds.add(id)
      for (const one of fresh) remember(one)
    },
    release: async (ids) => {
      const waiting = ids.filter((id) => parkedIds.has(id))
      if (waiting.length === 0) return
      const names = waiting.map((id) => `parked:${id}`)
      await deleteAll(server, place, await rowsByKeys(server, place, names, false))
      for (const id of waiting) parkedIds.delete(id)
    },
    remove: async (caseId) => {
      const { start, end } = idsOfCase(caseId)
      const clerks = [...casesOf].filter(([, cases]) => cases.has(caseId)).map(([clerk]) => clerk)
      const rows = await Promise.all([
        ...['parked:', 'refused:'].map((kind) => between({ start: kind + start, end: kind + end }, false)),
        rowsByKeys(
          server,
          place,
          clerks.map((clerk) => `acted:${clerk}:${caseId}`),
          false,
        ),
      ])
      await deleteAll(server, place, rows.flat())
      await compact(server, place)
      for (const cases of casesOf.values()) cases.delete(caseId)
      for (const id of parkedIds) if (caseNamedBy(id) === caseId) parkedIds.delete(id)
    },
    parked: async (ids) => {
      const waiting = ids?.filter((id) => parkedIds.has(id)).map((id) => `parked:${id}`)
      if (waiting?.length === 0) return []
      const rows = waiting
        ? await rowsByKeys(server, place, waiting, true)
        : await between(under('parked:'), true)
      return rows.flatMap(({ doc }) => (doc ? [contentOf(doc, 'parked:') as unknown as Parked] : []))
    },
    refused: async (ids) => {
      const names = ids.map((id) => `refused:${id}`)
      const rows = await rowsByKeys(server, place, names, true)
      return rows.flatMap(({ doc }) => (doc ? [contentOf(doc, 'refused:') as unknown as Refused] : []))
    },
    mayRead: (clerk, id) => {
      const inCase = caseNamedBy(id)
      return clerk === undefined || inCase === null || !!casesOf.get(clerk)?.has(inCase)
    },
    putLocal: async (id, json) => {
      const _rev = (await local(id))?._rev
      await server.ask('PUT', localPlace(id), { body: JSON.stringify({ _rev, json }), good: [201] })
    },
    getLocal: async (id) => (await local(id))?.json ?? null,
  }
}

function contentOf(doc: NonNullable<CouchRow['doc']>, prefix: string): Record<string, unknown> {
  const { _id, _rev, ...content } = doc
  return { id: _id.slice(prefix.length), ...content }
}

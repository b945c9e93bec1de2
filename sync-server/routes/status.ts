import type { FastifyInstance } from 'fastify'
import { type Act, type ActionId, fold, kindOf, type Log } from '../../domain/index.ts'
import type { BlobHolders } from '../blob-holders.ts'
import { callerOf } from '../callers.ts'
import type { Office, Offices } from '../offices.ts'
import { form, sha256, textList } from './schemas.ts'

/** Where one document of a client's stands. */
export type DocumentStatus =
  | { readonly id: string; readonly status: 'at-centre' | 'unknown' }
  | {
      readonly id: string
      readonly status: 'parked'
      readonly reason: string
      readonly missing: object
    }
  | { readonly id: string; readonly status: 'held' | 'refused'; readonly reason: string }

const status = {
  type: 'object',
  additionalProperties: true,
  required: ['id', 'status'],
  properties: {
    id: { type: 'string' },
    status: { type: 'string', enum: ['at-centre', 'held', 'parked', 'refused', 'unknown'] },
    reason: {
      type: 'string',
      description:
        'held: the rule it breaks; parked: cause, basis or version; ' +
        'refused: wrong-id, not-an-action, wrong-signature or key-without-competence',
    },
  },
}
const statusSchema = {
  summary:
    'Where documents of the own office stand: at-centre, held, parked, refused or unknown, in the order asked.',
  body: form({ ids: textList(1000) }),
  response: { 200: form({ results: textList(1000, status) }) },
}
const missingSchema = {
  summary: 'Which blobs are not complete here.',
  body: form({ sha256: textList(1000, sha256) }),
  response: { 200: form({ missing: textList(1000, sha256) }) },
}

/** `POST /api/status` and `POST /api/blobs/missing`: what has arrived, so that nobody needs to guess. */
export function statusRoutes(app: FastifyInstance, offices: Offices, holders: BlobHolders): void {
  app.post<{ Body: { ids: string[] } }>('/api/status', { schema: statusSchema }, async (request) => {
    const office = offices.get(callerOf(request).office)
    const { ids } = request.body
    return { results: office ? await statusOf(office, ids) : ids.map(unknown) }
  })
  app.post<{ Body: { sha256: string[] } }>(
    '/api/blobs/missing',
    { schema: missingSchema },
    async (request) => ({
      missing: holders.missing(request.body.sha256, callerOf(request)),
    }),
  )
}

async function statusOf({ database, gate }: Office, ids: readonly string[]): Promise<DocumentStatus[]> {
  const published = await database.get(ids)
  const parked = new Map((await database.parked(ids)).map((one) => [one.id, one]))
  const refused = new Map((await database.refused(ids)).map((one) => [one.id, one.reason]))
  const cases = new Set([...published.keys()].map((id) => id.slice(0, id.indexOf(':'))))
  const held = new Map<string, string>()
  for (const one of cases)
    for (const [id, rule] of holdsIn(await gate.caseOf(one))) held.set(`${one}:${id}`, rule)
  return ids.map((id): DocumentStatus => {
    const rule = held.get(id)
    if (rule !== undefined) return { id, status: 'held', reason: rule }
    if (published.has(id)) return { id, status: 'at-centre' }
    const waits = parked.get(id)
    if (waits) {
      const { reason, missing } = waits
      return { id, status: 'parked', reason, missing }
    }
    const reason = refused.get(id)
    return reason === undefined ? unknown(id) : { id, status: 'refused', reason }
  })
}

/** The acts of a case without effect, each with the first rule that the centre found against it. */
const holdsIn = (log: Log<Act>): [ActionId, string][] => {
  const kind = kindOf([...log.values()][0]?.body.kind ?? '')
  if (!kind) return []
  return [...fold(kind, log).standing.withoutEffect].map(([id, { findings }]) => [
    id,
    findings[0]?.rule ?? '',
  ])
}

const unknown = (id: string): DocumentStatus => ({ id, status: 'unknown' })

import type { FastifyInstance } from 'fastify'
import type { BlobHolders } from '../blob-holders.ts'
import { callerOf } from '../callers.ts'
import type { Offices } from '../offices.ts'
import type { Database } from '../store/store.ts'
import { form, sha256, textList } from './schemas.ts'

/** Where one document of a client's stands. */
export type DocumentStatus =
  | { readonly id: string; readonly status: 'at-centre' | 'unknown' }
  | {
      readonly id: string
      readonly status: 'parked'
      readonly reason: string
      readonly missing: object
      readonly refusals: readonly object[]
    }
  | { readonly id: string; readonly status: 'refused'; readonly reason: string }

const status = {
  type: 'object',
  additionalProperties: true,
  required: ['id', 'status'],
  properties: {
    id: { type: 'string' },
    status: { type: 'string', enum: ['at-centre', 'parked', 'refused', 'unknown'] },
    reason: {
      type: 'string',
      description:
        'parked: cause, basis, version or rule; ' +
        'refused: wrong-id, not-an-action, wrong-signature or key-without-competence',
    },
  },
}
const statusSchema = {
  summary:
    'Where documents of the own office stand: at-centre, parked, refused or unknown, in the order asked.',
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
    return { results: office ? await statusOf(office.database, ids) : ids.map(unknown) }
  })
  app.post<{ Body: { sha256: string[] } }>(
    '/api/blobs/missing',
    { schema: missingSchema },
    async (request) => ({
      missing: holders.missing(request.body.sha256, callerOf(request)),
    }),
  )
}

async function statusOf(database: Database, ids: readonly string[]): Promise<DocumentStatus[]> {
  const published = await database.get(ids)
  const parked = new Map((await database.parked(ids)).map((one) => [one.id, one]))
  const refused = new Map((await database.refused(ids)).map((one) => [one.id, one.reason]))
  return ids.map((id): DocumentStatus => {
    if (published.has(id)) return { id, status: 'at-centre' }
    const waits = parked.get(id)
    if (waits) {
      const { reason, missing, refusals } = waits
      return { id, status: 'parked', reason, missing, refusals }
    }
    const reason = refused.get(id)
    return reason === undefined ? unknown(id) : { id, status: 'refused', reason }
  })
}

const unknown = (id: string): DocumentStatus => ({ id, status: 'unknown' })

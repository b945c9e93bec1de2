import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { type DocumentFault, type Row, type RowId, readRow } from '../../domain/index.ts'
import { callerOf } from '../callers.ts'
import type { Devices } from '../devices.ts'
import type { Offices } from '../offices.ts'
import { Problem } from '../problems.ts'
import type { ReferenceRows } from '../reference-rows.ts'
import { form, row, textList } from './schemas.ts'

/** What became of one row that was offered. */
export interface OfferedRow {
  readonly id: string
  readonly status: 'adopted' | 'known' | 'refused'
  readonly reason?: 'not-ours' | DocumentFault['code']
}

/** What taking rows back needs. */
export interface ReferenceRowsSetting {
  readonly reference: ReferenceRows
  readonly devices: Devices
  readonly offices: Offices
}

const mostRows = 500
const largestRequest = 4 * 1024 * 1024
const mostRequests = { max: 300, timeWindow: 60_000 }

const schema = {
  summary:
    'Offer rows of the reference that the centre lacks since a backup was put back; it adopts those it signed itself.',
  body: form({ rows: textList(mostRows, row) }),
  response: {
    200: form({
      results: textList(
        mostRows,
        form(
          {
            id: { type: 'string' },
            status: { type: 'string', enum: ['adopted', 'known', 'refused'] },
            reason: { type: 'string', description: 'refused: not-ours, or what is wrong with its form' },
          },
          ['reason'],
        ),
      ),
    }),
  },
}

/** `POST /api/reference-rows`: what a restored centre lacks, from whoever still has it. */
export async function referenceRowsRoute(
  app: FastifyInstance,
  { reference, devices, offices }: ReferenceRowsSetting,
): Promise<void> {
  await app.register(rateLimit, {
    ...mostRequests,
    hook: 'preHandler',
    keyGenerator: (request) => callerOf(request).clerk,
    errorResponseBuilder: (_request, { ttl }) => tooMany(Math.ceil(ttl / 1000)),
  })

  async function taken({ id, ...offered }: Row): Promise<OfferedRow> {
    if (reference.rows.has(id as RowId)) return { id, status: 'known' }
    const read = readRow(id, offered)
    if (!read.ok) return { id, status: 'refused', reason: read.error.code }
    if ((await reference.adopt(read.value)) === 'not-ours')
      return { id, status: 'refused', reason: 'not-ours' }
    const { body } = read.value
    if (body.kind === 'revocation' && body.of === 'device') revoke(body.id)
    return { id, status: 'adopted' }
  }

  /** A device that was revoked after the backup stands in it as trusted. */
  function revoke(device: string): void {
    for (const { office } of offices.all()) devices.revoke(device, office)
  }

  app.post<{ Body: { rows: Row[] } }>(
    '/api/reference-rows',
    { schema, bodyLimit: largestRequest },
    async (request) => {
      callerOf(request)
      const results: OfferedRow[] = []
      for (const one of request.body.rows) results.push(await taken(one))
      return { results }
    },
  )
}

const tooMany = (seconds: number): Problem =>
  new Problem(429, 'too_many_requests', `Too many requests; the next is taken in ${seconds} seconds.`)

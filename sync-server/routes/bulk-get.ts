import type { FastifyInstance } from 'fastify'
import type { ReachDatabase } from '../access.ts'
import { isObject } from '../json.ts'
import { badRequest } from '../problems.ts'
import { asSent } from './as-sent.ts'

const mostDocuments = 10_000

/** `POST /db/:db/_bulk_get`: documents by id, as replicators fetch them. */
export function bulkGetRoute(app: FastifyInstance, reachDatabase: ReachDatabase): void {
  app.post('/db/:db/_bulk_get', async (request, reply) => {
    const { database, reach } = reachDatabase(request)
    const { body, query } = request
    if (!isObject(body) || !Array.isArray(body.docs)) throw badRequest('docs is a list of ids')
    if (body.docs.length > mostDocuments) throw badRequest(`at most ${mostDocuments} documents at once`)
    const asked = body.docs.filter(isObject).map(({ id, rev }) => ({ id: textOf(id), rev: textOf(rev) }))
    const found = await database.get(
      asked.map(({ id }) => id),
      reach,
    )
    const withRevisions = (query as { revs?: string }).revs === 'true'
    const results = asked.map(({ id, rev }) => {
      const kept = found.get(id)
      const answer = kept
        ? `{"ok":${asSent(kept, withRevisions)}}`
        : JSON.stringify({ error: { id, rev, error: 'not_found', reason: 'missing' } })
      return `{"id":${JSON.stringify(id)},"docs":[${answer}]}`
    })
    return reply.type('application/json').send(`{"results":[${results.join(',')}]}`)
  })
}

/** What is no text names nothing; an object may have a `toString` of its own, which is not called. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : 'undefined')

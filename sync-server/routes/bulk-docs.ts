import type { FastifyInstance } from 'fastify'
import type { ReachDatabase } from '../access.ts'
import { isObject } from '../json.ts'
import { badRequest, forbidden } from '../problems.ts'
import { rowOf } from './answer-row.ts'

/** `POST /db/:db/_bulk_docs`: acts for the gate; each row answers for itself, in the order of the request. */
export function bulkDocsRoute(app: FastifyInstance, reachDatabase: ReachDatabase): void {
  app.post('/db/:db/_bulk_docs', async (request, reply) => {
    const { gate } = reachDatabase(request)
    if (!gate) throw forbidden('only the centre writes here')
    const { body } = request
    if (!isObject(body) || !Array.isArray(body.docs)) throw badRequest('docs is a list of documents')
    const replicated = body.new_edits === false
    const answers = await gate.offer(body.docs, replicated, request.sentText)
    return reply.code(201).send(answers.map((answer) => rowOf(answer, replicated)))
  })
}

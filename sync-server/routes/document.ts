import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { ReachDatabase } from '../access.ts'
import { isObject, readJson, textsIn } from '../json.ts'
import { badRequest, forbidden, notFound, Problem } from '../problems.ts'
import { rowOf } from './answer-row.ts'
import { asSent } from './as-sent.ts'

interface Named {
  Params: { doc: string }
  Querystring: { rev?: string; revs?: string; open_revs?: string; new_edits?: string }
}

/** `GET` and `PUT /db/:db/:doc`: one document; design documents, which are programs, are never let in. */
export function documentRoutes(app: FastifyInstance, reachDatabase: ReachDatabase): void {
  app.get<Named>('/db/:db/:doc', async (request, reply) => {
    const { database, reach } = reachDatabase(request)
    const { doc } = request.params
    const { revs, open_revs: openRevisions } = request.query
    const kept = (await database.get([doc], reach)).get(doc)
    const json = kept && asSent(kept, revs === 'true')
    if (openRevisions === undefined) {
      if (!json) throw notFound()
      return reply.type('application/json').header('etag', `"${kept.rev}"`).send(json)
    }
    const revisions = revisionsIn(openRevisions)
    const found = json ? [{ json, missing: false }] : missing(revisions)
    return request.headers.accept?.includes('multipart/mixed')
      ? reply.type(`multipart/mixed; boundary="${boundary}"`).send(multipart(found))
      : reply
          .type('application/json')
          .send(`[${found.map((one) => (one.missing ? one.json : `{"ok":${one.json}}`)).join(',')}]`)
  })

  app.register(async (part) => putRoute(part, reachDatabase))

  app.all('/db/:db/_design/*', async (request) => {
    reachDatabase(request)
    if (request.method === 'GET' || request.method === 'HEAD') throw notFound()
    throw forbidden('design documents are not let in')
  })
}

function putRoute(app: FastifyInstance, reachDatabase: ReachDatabase): void {
  app.addContentTypeParser('multipart/related', (_request, parts, done) => {
    parts.resume().once('end', () => done(null, withAttachments))
  })

  app.put<Named>('/db/:db/:doc', async (request, reply) => {
    const { gate } = reachDatabase(request)
    if (!gate) throw forbidden('only the centre writes here')
    if (request.body === withAttachments) throw forbidden('documents with attachments are not let in')
    if (!isObject(request.body)) throw badRequest('a document is an object')
    const replicated = request.query.new_edits === 'false'
    const [answer] = await gate.offer([{ ...request.body, _id: request.params.doc }], replicated)
    const row = answer && rowOf(answer, replicated)
    if (!row || 'error' in row) {
      throw new Problem(row?.error === 'conflict' ? 409 : 403, row?.error ?? 'forbidden', row?.reason ?? '')
    }
    return reply.code(201).send(row)
  })
}

/** Stands for a document that came in parts, which were read to their end and not kept. */
const withAttachments = Symbol('with attachments')

function revisionsIn(text: string): string[] {
  if (text === 'all') return []
  const asked = readJson(text)
  if (!asked.ok || !Array.isArray(asked.value)) throw badRequest('open_revs is a list of revisions, or all')
  return textsIn(asked.value)
}

const boundary = randomUUID()

const missing = (revs: readonly string[]) =>
  revs.map((rev) => ({ json: JSON.stringify({ missing: rev }), missing: true }))

/** What CouchDB's replicator asks for when it does not use `_bulk_get`. */
function multipart(parts: readonly { json: string; missing: boolean }[]): string {
  const body = parts.map(
    ({ json, missing: gone }) =>
      `--${boundary}\r\nContent-Type: application/json${gone ? '; error="true"' : ''}\r\n\r\n${json}\r\n`,
  )
  return `${body.join('')}--${boundary}--`
}

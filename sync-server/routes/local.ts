import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ReachDatabase } from '../access.ts'
import { callerOf } from '../callers.ts'
import { isObject } from '../json.ts'
import { badRequest, notFound } from '../problems.ts'

const longest = 256 * 1024
/** A checkpoint is written out again; one without bottom would take the program with it. */
const deepest = 64

/**
 * `GET` and `PUT /db/:db/_local/:id`: replicators' checkpoints, apart for each clerk: whoever could write another's
 * could make that replicator skip documents. The last write wins, whatever its `_rev`.
 */
export function localRoutes(app: FastifyInstance, reachDatabase: ReachDatabase): void {
  const url = '/db/:db/_local/:id'
  app.get<{ Params: { id: string } }>(url, async (request, reply) => {
    const json = await reachDatabase(request).database.getLocal(placeOf(request, request.params.id))
    if (json === null) throw notFound()
    return reply.type('application/json').send(json)
  })
  app.put<{ Params: { id: string } }>(url, { bodyLimit: longest }, async (request, reply) => {
    const { database } = reachDatabase(request)
    if (!isObject(request.body)) throw badRequest('a checkpoint is an object')
    if (isDeeper(request.body, deepest)) throw badRequest('a checkpoint is not nested so deep')
    const _id = `_local/${request.params.id}`
    await database.putLocal(
      placeOf(request, request.params.id),
      JSON.stringify({ ...request.body, _id, _rev: '0-1' }),
    )
    return reply.code(201).send({ ok: true, id: _id, rev: '0-1' })
  })
}

const placeOf = (request: FastifyRequest, id: string): string => `${callerOf(request).clerk}/${id}`

const isDeeper = (value: unknown, left: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (left === 0 || Object.values(value).some((inside) => isDeeper(inside, left - 1)))

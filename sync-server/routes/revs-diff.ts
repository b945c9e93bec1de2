import type { FastifyInstance } from 'fastify'
import type { ReachDatabase } from '../access.ts'
import { isObject, textsIn } from '../json.ts'
import { badRequest } from '../problems.ts'

/**
 * `POST /db/:db/_revs_diff`: which documents are not here. An act's id fixes its bytes, so it is here under any
 * revision; what is parked counts as here, or it would be sent for ever.
 */
export function revsDiffRoute(app: FastifyInstance, reachDatabase: ReachDatabase): void {
  app.post('/db/:db/_revs_diff', async (request) => {
    const { database } = reachDatabase(request)
    if (!isObject(request.body)) throw badRequest('the body names revisions by document')
    const asked = Object.entries(request.body)
    const ids = asked.map(([id]) => id)
    const published = await database.get(ids)
    const parked = new Set((await database.parked(ids)).map(({ id }) => id))
    const missing = asked.filter(([id]) => !published.has(id) && !parked.has(id))
    return Object.fromEntries(missing.map(([id, revs]) => [id, { missing: textsIn(revs) }]))
  })
}

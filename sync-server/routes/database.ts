import type { FastifyInstance } from 'fastify'
import type { ReachDatabase } from '../access.ts'
import { Problem } from '../problems.ts'
import { sequenceOf } from '../sequence.ts'

/** `GET /db/:db`: that the database is there, and in which epoch; `PUT`: that it cannot be made by a client. */
export function databaseRoutes(app: FastifyInstance, reachDatabase: ReachDatabase): void {
  for (const url of ['/db/:db', '/db/:db/']) {
    app.get(url, async (request) => {
      const { database } = reachDatabase(request)
      return {
        db_name: database.name,
        doc_count: await database.count(),
        doc_del_count: 0,
        epoch: database.epoch,
        update_seq: sequenceOf(database, await database.lastSequence()),
        purge_seq: '0',
        compact_running: false,
        instance_start_time: '0',
        props: {},
      }
    })
    app.put(url, async (request) => {
      reachDatabase(request)
      throw new Problem(412, 'file_exists', 'The database could not be created, the file already exists.')
    })
  }
  app.post('/db/:db/_ensure_full_commit', async (request, reply) => {
    reachDatabase(request)
    return reply.code(201).send({ ok: true, instance_start_time: '0' })
  })
}

import type { FastifyInstance } from 'fastify'
import type { ReachDatabase } from '../access.ts'
import { isObject, readJson, textsIn } from '../json.ts'
import { badRequest } from '../problems.ts'
import { all, type Kept } from '../store/store.ts'

const mostKeys = 10_000
const mostRows = 100_000

/** `GET` and `POST /db/:db/_all_docs`: documents by id; `startkey` and `endkey` of one case give the case. */
export function allDocsRoute(app: FastifyInstance, reachDatabase: ReachDatabase): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/db/:db/_all_docs',
    handler: async (request, reply) => {
      const { database, reach } = reachDatabase(request)
      const wish = { ...fromQuery(request.query), ...(isObject(request.body) ? request.body : {}) }
      const includeDocs = wish.include_docs === true
      const rows = Array.isArray(wish.keys) ? await byKeys(textsIn(wish.keys)) : await byRange(wish)
      const total = await database.count()
      return reply
        .type('application/json')
        .send(`{"total_rows":${total},"offset":0,"rows":[\n${rows.join(',\n')}\n]}\n`)

      async function byKeys(keys: readonly string[]): Promise<string[]> {
        if (keys.length > mostKeys) throw badRequest(`at most ${mostKeys} keys at once`)
        const found = await database.get(keys, reach)
        return keys.map((key) => {
          const kept = found.get(key)
          return kept ? rowOf(kept, includeDocs) : JSON.stringify({ key, error: 'not_found' })
        })
      }

      async function byRange(asked: Record<string, unknown>): Promise<string[]> {
        const one = text(asked.key)
        const start = one ?? text(asked.startkey ?? asked.start_key) ?? all.start
        const end = one ?? text(asked.endkey ?? asked.end_key) ?? all.end
        const limit = Number.isSafeInteger(asked.limit)
          ? Math.max(0, Math.min(Number(asked.limit), mostRows))
          : mostRows
        return (await database.range({ start, end, limit }, reach)).map((kept) => rowOf(kept, includeDocs))
      }
    },
  })
}

function rowOf({ id, rev, json }: Kept, includeDocs: boolean): string {
  const name = JSON.stringify(id)
  return `{"id":${name},"key":${name},"value":{"rev":"${rev}"}${includeDocs ? `,"doc":${json}` : ''}}`
}

/** In an address every option is written as JSON. */
function fromQuery(query: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query as Record<string, string>).map(([name, value]) => {
      const read = readJson(value)
      if (!read.ok) throw badRequest(`${name} is not JSON`)
      return [name, read.value]
    }),
  )
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

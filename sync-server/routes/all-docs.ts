import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { ReachDatabase, Reached } from '../access.ts'
import { isObject, readJson, textsIn } from '../json.ts'
import { badRequest } from '../problems.ts'
import { all, type Kept } from '../store/store.ts'

const mostKeys = 10_000
/** Documents held at once, however many are asked for. */
const pageSize = 500

/** `GET` and `POST /db/:db/_all_docs`: documents by id; `startkey` and `endkey` of one case give the case. */
export function allDocsRoute(app: FastifyInstance, reachDatabase: ReachDatabase): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/db/:db/_all_docs',
    handler: async (request, reply) => {
      const reached = reachDatabase(request)
      const wish = { ...fromQuery(request.query), ...(isObject(request.body) ? request.body : {}) }
      const keys = Array.isArray(wish.keys) ? textsIn(wish.keys) : null
      if (keys && keys.length > mostKeys) throw badRequest(`at most ${mostKeys} keys at once`)
      const pages = keys ? byKeys(reached, keys) : byRange(reached, wish)
      const total = await reached.database.count()
      const text = answerOf(total, pages, wish.include_docs === true)
      return reply.type('application/json').send(Readable.from(text))
    },
  })
}

/** A document, or the key under which there is none. */
type Found = Kept | { readonly key: string }

async function* answerOf(
  total: number,
  pages: AsyncIterable<readonly Found[]>,
  includeDocs: boolean,
): AsyncGenerator<string> {
  yield `{"total_rows":${total},"offset":0,"rows":[\n`
  let isFirst = true
  for await (const page of pages) {
    if (page.length === 0) continue
    yield `${isFirst ? '' : ',\n'}${page.map((found) => rowOf(found, includeDocs)).join(',\n')}`
    isFirst = false
  }
  yield '\n]}\n'
}

async function* byKeys({ database, reach }: Reached, keys: readonly string[]): AsyncGenerator<Found[]> {
  for (let at = 0; at < keys.length; at += pageSize) {
    const page = keys.slice(at, at + pageSize)
    const found = await database.get(page, reach)
    yield page.map((key) => found.get(key) ?? { key })
  }
}

/** Pages by id; the next begins at the last document of the one before, which is left out. */
async function* byRange(
  { database, reach }: Reached,
  wish: Readonly<Record<string, unknown>>,
): AsyncGenerator<readonly Found[]> {
  const one = text(wish.key)
  const end = one ?? text(wish.endkey ?? wish.end_key) ?? all.end
  let start = one ?? text(wish.startkey ?? wish.start_key) ?? all.start
  let left = Number.isSafeInteger(wish.limit) ? Math.max(0, Number(wish.limit)) : Number.MAX_SAFE_INTEGER
  for (let isFirst = true; left > 0; isFirst = false) {
    const asked = Math.min(pageSize, left) + (isFirst ? 0 : 1)
    const page = await database.range({ start, end, limit: asked }, reach)
    const fresh = isFirst ? page : page.filter(({ id }) => id !== start)
    yield fresh
    left -= fresh.length
    const last = fresh.at(-1)
    if (page.length < asked || !last) return
    start = last.id
  }
}

function rowOf(found: Found, includeDocs: boolean): string {
  if ('key' in found) return JSON.stringify({ key: found.key, error: 'not_found' })
  const { id, rev, json } = found
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

import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ReachDatabase } from '../access.ts'
import { callerOf } from '../callers.ts'
import { type FeedWish, feed } from '../feed.ts'
import { badRequest, Problem } from '../problems.ts'
import { readSequence } from '../sequence.ts'
import type { Database } from '../store/store.ts'

const longestTimeout = 60_000
const lifetime = 15 * 60_000
/** Feeds of one clerk that wait at the same time; a machine has two. */
const mostWaiting = 64

/** `GET /db/:db/_changes`: what was published since a place in the feed. `closing` ends feeds that wait. */
export function changesRoute(app: FastifyInstance, reachDatabase: ReachDatabase, closing: AbortSignal): void {
  const waiting = new Map<string, number>()
  const waits = (clerk: string, reply: FastifyReply): void => {
    const before = waiting.get(clerk) ?? 0
    if (before >= mostWaiting) throw new Problem(429, 'too_many_feeds', `At most ${mostWaiting} feeds wait.`)
    waiting.set(clerk, before + 1)
    reply.raw.once('close', () => waiting.set(clerk, (waiting.get(clerk) ?? 1) - 1))
  }
  app.route({
    method: ['GET', 'POST'],
    url: '/db/:db/_changes',
    handler: async (request, reply) => {
      const reached = reachDatabase(request)
      const wish = await wishOf(request.query as Record<string, string>, reached.database)
      if (wish.mode !== 'normal') waits(callerOf(request).clerk, reply)
      return reply.type('application/json').send(Readable.from(feed(reached, wish, ended(reply, closing))))
    },
  })
}

async function wishOf(query: Record<string, string>, database: Database): Promise<FeedWish> {
  const mode = query.feed ?? 'normal'
  if (mode !== 'normal' && mode !== 'longpoll' && mode !== 'continuous') {
    throw badRequest('feed is normal, longpoll or continuous')
  }
  if (query.filter !== undefined) throw badRequest('this server has no filters')
  const heartbeat = query.heartbeat === 'true' ? longestTimeout : number(query.heartbeat, null)
  return {
    mode,
    since: await readSequence(database, query.since),
    limit: number(query.limit, Number.MAX_SAFE_INTEGER),
    includeDocs: query.include_docs === 'true',
    sequenceInterval: number(query.seq_interval, 0),
    heartbeat: heartbeat === null ? null : Math.max(100, heartbeat),
    timeout: Math.min(longestTimeout, number(query.timeout, longestTimeout)),
    lifetime,
  }
}

/** Ends when the client has gone or the server closes. */
function ended(reply: FastifyReply, closing: AbortSignal): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  return AbortSignal.any([gone.signal, closing])
}

function number<T>(text: string | undefined, otherwise: T): number | T {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : otherwise
}

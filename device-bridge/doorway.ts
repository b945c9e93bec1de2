import type { FastifyInstance, FastifyReply } from 'fastify'
import type { BridgeErrorCode, BridgeRefusal } from './protocol.ts'

/** Who may come in at all, before anything of a request is read. */
export interface Doorway {
  /** Exact `Host` values. */
  readonly hosts: () => readonly string[]
  /** Exact `Origin` values. */
  readonly origins: readonly string[]
}

const statuses = {
  'wrong-host': 403,
  'wrong-origin': 403,
  'wrong-code': 401,
  'code-expired': 401,
  'unknown-run': 401,
  'pairing-locked': 429,
  'not-paired': 401,
  'challenge-failed': 401,
  'no-session': 401,
  replayed: 401,
  'bad-request': 400,
  'too-large': 413,
  'wrong-content-type': 415,
  'too-many-requests': 429,
  'device-busy': 409,
  'unknown-route': 404,
  'bridge-failed': 500,
} as const satisfies Record<BridgeErrorCode, number>

/** Answers with a refusal and the status that goes with it. */
export const refuse = (reply: FastifyReply, error: BridgeErrorCode): FastifyReply =>
  reply.code(statuses[error]).send({ error } satisfies BridgeRefusal)

/** Checks `Host` and `Origin` of every request, and answers preflights, also for private networks. */
export function guardDoorway(app: FastifyInstance, doorway: Doorway): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', vary: 'Origin' })
    if (!doorway.hosts().includes(request.headers.host ?? '')) return refuse(reply, 'wrong-host')
    const origin = request.headers.origin ?? ''
    if (!doorway.origins.includes(origin)) return refuse(reply, 'wrong-origin')
    reply.header('access-control-allow-origin', origin)
    reply.header('access-control-expose-headers', 'lianli-signature')
    if (request.method !== 'OPTIONS') return
    if (request.headers['access-control-request-private-network'] === 'true') {
      reply.header('access-control-allow-private-network', 'true')
    }
    return reply
      .headers({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'authorization, content-type, lianli-nonce',
        'access-control-max-age': '600',
      })
      .code(204)
      .send()
  })
}

/** What Fastify itself turns away, in the bridge's own words; anything else is a fault of the bridge. */
export function refuseInOurWords(app: FastifyInstance, onFault: () => void): void {
  app.setNotFoundHandler((_request, reply) => refuse(reply, 'unknown-route'))
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    switch (error.statusCode) {
      case 400:
        return refuse(reply, 'bad-request')
      case 413:
        return refuse(reply, 'too-large')
      case 415:
        return refuse(reply, 'wrong-content-type')
      case 429:
        return refuse(reply, 'too-many-requests')
      default:
        onFault()
        return refuse(reply, 'bridge-failed')
    }
  })
}

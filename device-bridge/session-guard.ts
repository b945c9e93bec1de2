import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from './doorway.ts'
import type { Identity } from './identity.ts'
import type { Sessions } from './sessions.ts'
import { answerStatement } from './statements.ts'

const bearer = /^Bearer ([A-Za-z0-9_-]{43})$/
const nonceShape = /^[A-Za-z0-9_-]{22,43}$/

/** Lets only requests of a session through to the routes of `app`, and signs what they answer. */
export function guardBySession(app: FastifyInstance, sessions: Sessions, identity: Identity): void {
  const admitted = new WeakMap<FastifyRequest, string>()

  app.addHook('onRequest', async (request, reply) => {
    const token = bearer.exec(request.headers.authorization ?? '')?.[1]
    const nonce = request.headers['lianli-nonce']
    if (!token) return refuse(reply, 'no-session')
    if (typeof nonce !== 'string' || !nonceShape.test(nonce)) return refuse(reply, 'bad-request')
    const entry = sessions.admit(request.headers.origin ?? '', token, nonce)
    if (!entry.ok) return refuse(reply, entry.error)
    admitted.set(request, nonce)
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const nonce = admitted.get(request)
    if (nonce === undefined || typeof payload !== 'string') return payload
    const statement = answerStatement(nonce, request.url, reply.statusCode, payload)
    reply.header('lianli-signature', await identity.sign(statement))
    return payload
  })
}

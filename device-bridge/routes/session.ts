import type { FastifyInstance } from 'fastify'
import { pipe, regex, safeParse, strictObject, string } from 'valibot'
import { refuse } from '../doorway.ts'
import type { Sessions } from '../sessions.ts'

const bytes32 = pipe(string(), regex(/^[A-Za-z0-9_-]{43}$/))
const bytes64 = pipe(string(), regex(/^[A-Za-z0-9_-]{86}$/))
const schema = strictObject({ keyId: bytes32, nonce: bytes32, signature: bytes64 })

/** `POST /session`: the page's answer to the bridge's challenge opens a session. */
export function sessionRoute(app: FastifyInstance, sessions: Sessions): void {
  app.post('/session', async (request, reply) => {
    const word = safeParse(schema, request.body)
    if (!word.success) return refuse(reply, 'bad-request')
    const answer = await sessions.open(request.headers.origin ?? '', word.output)
    return answer.ok ? answer.value : refuse(reply, answer.error)
  })
}

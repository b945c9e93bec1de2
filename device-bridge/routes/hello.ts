import type { FastifyInstance } from 'fastify'
import { pipe, regex, safeParse, strictObject, string } from 'valibot'
import { refuse } from '../doorway.ts'
import type { Sessions } from '../sessions.ts'

const bytes32 = pipe(string(), regex(/^[A-Za-z0-9_-]{43}$/))
const schema = strictObject({ keyId: bytes32, nonce: bytes32 })

/** `POST /hello`: the page's challenge, answered by the bridge's signature and its own challenge. */
export function helloRoute(app: FastifyInstance, sessions: Sessions): void {
  app.post('/hello', async (request, reply) => {
    const hello = safeParse(schema, request.body)
    if (!hello.success) return refuse(reply, 'bad-request')
    const answer = await sessions.hello(request.headers.origin ?? '', hello.output)
    return answer.ok ? answer.value : refuse(reply, answer.error)
  })
}

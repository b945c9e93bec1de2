import type { FastifyInstance } from 'fastify'
import { literal, pipe, regex, safeParse, strictObject, string, variant } from 'valibot'
import { refuse } from '../doorway.ts'
import type { Pairing } from '../pairing.ts'
import { publicKeySchema } from '../public-key.ts'

const bytes32 = pipe(string(), regex(/^[A-Za-z0-9_-]{43}$/))
const runId = pipe(string(), regex(/^[A-Za-z0-9_-]{22}$/))

const schema = variant('step', [
  strictObject({ step: literal('commit'), key: publicKeySchema, commitment: bytes32 }),
  strictObject({ step: literal('open'), run: runId, opening: bytes32 }),
])

/** `POST /pair`: commit, then open. */
export function pairRoute(app: FastifyInstance, pairing: Pairing): void {
  app.post('/pair', async (request, reply) => {
    const word = safeParse(schema, request.body)
    if (!word.success) return refuse(reply, 'bad-request')
    const origin = request.headers.origin ?? ''
    const answer =
      word.output.step === 'commit'
        ? await pairing.commit(origin, word.output)
        : await pairing.open(origin, word.output)
    return answer.ok ? answer.value : refuse(reply, answer.error)
  })
}

import type { FastifyInstance } from 'fastify'

/** A request that cannot be answered as asked; CouchDB's form, `{ error, reason }`, for every route. */
export class Problem extends Error {
  readonly statusCode: number
  /** Stable word for programs. */
  readonly word: string
  readonly headers: Readonly<Record<string, string>>

  constructor(statusCode: number, word: string, reason: string, headers: Record<string, string> = {}) {
    super(reason)
    this.statusCode = statusCode
    this.word = word
    this.headers = headers
  }
}

/** 401: nobody has signed in. */
export const unauthorized = (): Problem => new Problem(401, 'unauthorized', 'Sign in first.')
/** 403: this caller may not; CouchDB's word, which replicators read past. */
export const forbidden = (reason: string): Problem => new Problem(403, 'forbidden', reason)
/** 404: there is none, or none that this caller may know of. */
export const notFound = (): Problem => new Problem(404, 'not_found', 'missing')
/** 400: the request is of no form that this server reads. */
export const badRequest = (reason: string): Problem => new Problem(400, 'bad_request', reason)

/** Words for what Fastify itself turns away; a reason that could repeat what was sent is not passed on. */
const known: Readonly<Record<string, readonly [number, string, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [
    413,
    'too_large',
    'The request is larger than this server takes; send less at once.',
  ],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'bad_content_type', 'Send application/json.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'bad_request', 'The request has no body.'],
  FST_ERR_MAX_PARAM_LENGTH: [414, 'bad_request', 'The address is too long.'],
}

/** Answers every problem in one form; what is a bug is logged and told to nobody. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler(
    (cause: Error & { code?: string; validation?: { instancePath: string }[] }, request, reply) => {
      if (cause instanceof Problem) {
        return reply
          .code(cause.statusCode)
          .headers(cause.headers)
          .send({ error: cause.word, reason: cause.message })
      }
      const [status, error, reason] = known[cause.code ?? ''] ?? []
      if (status) return reply.code(status).send({ error, reason })
      if (cause.validation) {
        const where = cause.validation[0]?.instancePath || '/'
        return reply
          .code(400)
          .send({ error: 'bad_request', reason: `The request is not of the expected form at ${where}.` })
      }
      request.log.error({ err: { type: cause.name, code: cause.code, stack: framesOf(cause) } }, 'bug')
      return reply
        .code(500)
        .send({ error: 'internal', reason: 'The server failed; nothing was changed. Try again.' })
    },
  )
}

/** Where it failed, without the message, which may repeat what was sent. */
const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n')

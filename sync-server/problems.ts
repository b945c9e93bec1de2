import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

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
  FST_STATIC_FORBIDDEN_PATH: [404, 'not_found', 'missing'],
  FST_ERR_CTP_BODY_TOO_LARGE: [
    413,
    'too_large',
    'The request is larger than this server takes; send less at once.',
  ],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'bad_content_type', 'Send application/json.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'bad_request', 'The request has no body.'],
  FST_ERR_MAX_PARAM_LENGTH: [414, 'bad_request', 'The address is too long.'],
}

/** Answers a request whose address is no text at all, before any route is looked for. */
export const answerUnreadable = (_cause: Error, _request: FastifyRequest, reply: FastifyReply): void => {
  reply.code(400).send({ error: 'bad_request', reason: 'The address cannot be read.' })
}

/** Answers every problem in one form; what is a bug is logged and told to nobody. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((cause: Raised, request, reply) => {
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
    // What serves the app's files has its own words for requests that cannot be answered, such as a range (416).
    const turnedAway = cause.statusCode ?? cause.status ?? 500
    if (turnedAway >= 400 && turnedAway < 500) {
      return reply
        .code(turnedAway)
        .send({ error: 'bad_request', reason: 'This cannot be answered as asked.' })
    }
    request.log.error({ err: { type: cause.name, code: cause.code, stack: framesOf(cause) } }, 'bug')
    return reply
      .code(500)
      .send({ error: 'internal', reason: 'The server failed; nothing was changed. Try again.' })
  })
}

/** What may come up from a route, a plugin or Fastify itself. */
type Raised = Error & {
  code?: string
  status?: number
  statusCode?: number
  validation?: { instancePath: string }[]
}

/** Where it failed, without the message, which may repeat what was sent. */
const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n')

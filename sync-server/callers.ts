import type { FastifyInstance, FastifyRequest } from 'fastify'
import { forbidden, Problem, unauthorized } from './problems.ts'
import type { Caller, Sessions } from './sessions.ts'
import type { SignIn } from './sign-in.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who has signed in, set before every handler. */
    caller: Caller | null
  }
}

/** Our own cookie, and the one that CouchDB's `_session` gives. */
export const sessionCookies = ['lianli_session', 'AuthSession'] as const

/** Where nobody need have signed in; everywhere else nothing of what a stranger sends is read. */
const doors: readonly string[] = ['/api/sign-in', '/api/sign-out', '/_session', '/db/_session']

/**
 * Finds out before each request who calls: by cookie, or by Basic authentication as replicators do. An address
 * typed into a browser whose app is locked is nobody's: the cookie counts only for what a page asks.
 */
export function knowCallers(app: FastifyInstance, sessions: Sessions, signIn: SignIn, origin: string): void {
  app.decorateRequest('caller', null)
  app.addHook('onRequest', async (request) => {
    const basic = basicAnswers(request.headers.authorization)
    if (basic) {
      const checked = await signIn.checkBriefly(basic, request.ip)
      if (checked.ok) request.caller = checked.value
      else if (checked.error.code === 'too-many') throw tooMany(checked.error.wait)
      else throw unauthorized()
      return
    }
    for (const name of sessionCookies) {
      if (request.headers['sec-fetch-mode'] === 'navigate') break
      const token = request.cookies[name]
      request.caller ??= token ? sessions.find(token) : null
    }
    if (!changes(request.method)) return
    if (request.caller) fromOurPages(request, origin)
    else if (!doors.includes(request.routeOptions.url ?? '')) throw unauthorized()
  })
}

/** Who calls; nobody is sent away with 401. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw unauthorized()
  return request.caller
}

/** Too many attempts to sign in. */
export const tooMany = (seconds: number): Problem =>
  new Problem(429, 'too_many_attempts', `Too many attempts; the next is heard in ${seconds} seconds.`, {
    'retry-after': String(seconds),
  })

const changes = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method)

/** A browser that writes with our cookie must do so from our own pages. */
function fromOurPages({ headers, protocol, host }: FastifyRequest, origin: string): void {
  const site = headers['sec-fetch-site']
  const ours = headers.origin === origin || headers.origin === `${protocol}://${host}`
  const foreign = headers.origin === undefined ? site !== undefined && site !== 'same-origin' : !ours
  if (foreign) throw forbidden('cross-site')
}

function basicAnswers(header: string | undefined): { clerk: string; password: string } | null {
  const [scheme, value] = header?.split(' ') ?? []
  if (scheme?.toLowerCase() !== 'basic' || !value) return null
  const text = Buffer.from(value, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? null : { clerk: text.slice(0, colon), password: text.slice(colon + 1) }
}

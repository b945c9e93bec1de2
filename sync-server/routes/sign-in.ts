import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Row, type RowOf, roles, rowsOf } from '../../domain/index.ts'
import type { Scope } from '../accounts.ts'
import { callerOf, sessionCookies, tooMany } from '../callers.ts'
import { type Clock, instantAt } from '../clock.ts'
import type { Devices } from '../devices.ts'
import { forbidden, Problem } from '../problems.ts'
import type { ReferenceRows } from '../reference-rows.ts'
import { type Caller, narrower, type Sessions, sessionHours } from '../sessions.ts'
import type { SignIn } from '../sign-in.ts'
import { form, name, row, text, textList } from './schemas.ts'

interface SignInForm {
  clerk: string
  password: string
  scope?: Scope
  device?: string
}

/** What signing in needs. */
export interface SignInSetting {
  readonly signIn: SignIn
  readonly sessions: Sessions
  readonly reference: ReferenceRows
  readonly devices: Devices
  readonly grant: (caller: Caller) => Promise<Row<RowOf<'grant'>>>
  readonly clock: Clock
  /** Where pages reach the device bridge of their own machine. */
  readonly bridgeOrigin: string
  /** Whether the server is reached over TLS, so that cookies must be too. */
  readonly secure: boolean
}

/** Nobody is known yet: what is sent to the door is a name and a password. */
const bodyLimit = 16 * 1024

const scope = { type: 'string', enum: ['desk', 'kit'] }
const clerkForm = {
  clerk: name,
  name: text(200),
  office: name,
  roles: textList(8, { enum: [...roles] }),
  scope,
}

/** `POST /api/sign-in`, `POST /api/sign-out`, `GET /api/session`, and CouchDB's `_session`. */
export function signInRoutes(app: FastifyInstance, setting: SignInSetting): void {
  const { signIn, sessions, devices, reference, clock } = setting
  const cookie = (token: string, maxAge = sessionHours * 3600) =>
    [token, { path: '/', httpOnly: true, sameSite: 'strict', secure: setting.secure, maxAge }] as const

  async function letIn(answers: SignInForm, address: string): Promise<{ caller: Caller; token: string }> {
    const checked = await signIn.check(answers, address)
    if (!checked.ok) {
      if (checked.error.code === 'too-many') throw tooMany(checked.error.wait)
      throw new Problem(401, 'unauthorized', 'Name or password is incorrect.')
    }
    if (answers.device && devices.isRevoked(answers.device)) throw forbidden('revoked')
    const account = checked.value
    const caller = { ...account, scope: narrower(account.scope, answers.scope ?? 'desk') }
    return { caller, token: sessions.begin(account, caller.scope) }
  }

  const signInSchema = {
    summary: 'Sign in; sets the session cookie and gives a fresh grant to work under without a line.',
    body: form({ clerk: name, password: text(1000), scope, device: name }, ['scope', 'device']),
    response: {
      200: form({ ...clerkForm, serverTime: text(40), grant: row, centre: row, bridge: text(200) }),
    },
  }
  app.post<{ Body: SignInForm }>(
    '/api/sign-in',
    { schema: signInSchema, bodyLimit },
    async (request, reply) => {
      const { caller, token } = await letIn(request.body, request.ip)
      if (request.body.device) devices.seen(request.body.device, caller.clerk)
      const grant = await setting.grant(caller)
      reply.setCookie(sessionCookies[0], ...cookie(token))
      const centre = rowsOf(reference.rows.values(), 'key').find(({ body }) => body.clerk === null)
      const { bridgeOrigin: bridge } = setting
      return { ...particulars(caller), serverTime: instantAt(clock()), grant, centre, bridge }
    },
  )

  const session = {
    schema: {
      summary: 'Who is signed in, and the time here.',
      response: { 200: form({ ...clerkForm, serverTime: text(40) }) },
    },
  }
  app.get('/api/session', session, async (request) => ({
    ...particulars(callerOf(request)),
    serverTime: instantAt(clock()),
  }))
  app.post(
    '/api/sign-out',
    { schema: { summary: 'End the session.' }, bodyLimit },
    async (request, reply) => {
      endSession(request.cookies, reply)
      return { ok: true }
    },
  )

  function endSession(cookies: Record<string, string | undefined>, reply: FastifyReply): void {
    for (const known of sessionCookies) {
      const token = cookies[known]
      if (token) sessions.end(token)
      reply.setCookie(known, ...cookie('', 0))
    }
  }

  app.register(async (part) => couchSession(part))

  /** CouchDB's own words; its replicator signs in with a form, as browsers send them. */
  function couchSession(part: FastifyInstance): void {
    part.addContentTypeParser(formType, { parseAs: 'string' }, (request, sent, done) => {
      const { origin, 'sec-fetch-site': site } = request.headers
      if (origin !== undefined || site !== undefined) done(forbidden('cross-site'))
      else done(null, membersOf(String(sent)))
    })
    for (const url of ['/_session', '/db/_session']) sessionRoutes(part, url)
  }

  function sessionRoutes(part: FastifyInstance, url: string): void {
    const couchForm = form({ name, password: text(1000) })
    part.post<{ Body: { name: string; password: string } }>(
      url,
      { schema: { body: couchForm }, bodyLimit },
      async (request, reply) => {
        const { name: clerk, password } = request.body
        const { caller, token } = await letIn({ clerk, password }, request.ip)
        reply.setCookie(sessionCookies[1], ...cookie(token))
        return { ok: true, name: caller.clerk, roles: caller.roles }
      },
    )
    part.get(url, async ({ caller }) => ({
      ok: true,
      userCtx: { name: caller?.clerk ?? null, roles: caller?.roles ?? [] },
      info: { authentication_handlers: ['cookie', 'default'] },
    }))
    part.delete(url, async (request, reply) => {
      endSession(request.cookies, reply)
      return { ok: true }
    })
  }
}

/** What replicators send; pages send JSON, which no other site can have a browser send. */
const formType = 'application/x-www-form-urlencoded'

/** A member that comes twice is a list, and so of no form that is read. */
function membersOf(sent: string): Record<string, string | string[]> {
  const members = new URLSearchParams(sent)
  const named = (key: string) => members.getAll(key)
  return Object.fromEntries(
    [...new Set(members.keys())].map((key) => [
      key,
      named(key).length > 1 ? named(key) : (members.get(key) ?? ''),
    ]),
  )
}

const particulars = ({ clerk, name: printed, office, roles: held, scope: reach }: Caller) => ({
  clerk,
  name: printed,
  office,
  roles: held,
  scope: reach,
})

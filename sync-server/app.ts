import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { reaching } from './access.ts'
import { knowCallers } from './callers.ts'
import type { Centre } from './centre.ts'
import type { Clock } from './clock.ts'
import { type GrantHours, openGrants } from './grants.ts'
import { readJson } from './json.ts'
import { observe } from './metrics.ts'
import { pages } from './pages.ts'
import { answerProblems, answerUnreadable, badRequest } from './problems.ts'
import { allDocsRoute } from './routes/all-docs.ts'
import { blobRoutes } from './routes/blobs.ts'
import { bulkDocsRoute } from './routes/bulk-docs.ts'
import { bulkGetRoute } from './routes/bulk-get.ts'
import { changesRoute } from './routes/changes.ts'
import { databaseRoutes } from './routes/database.ts'
import { deviceRoutes } from './routes/devices.ts'
import { documentRoutes } from './routes/document.ts'
import { localRoutes } from './routes/local.ts'
import { numberRoutes } from './routes/numbers.ts'
import { referenceRowsRoute } from './routes/reference-rows.ts'
import { revsDiffRoute } from './routes/revs-diff.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { statusRoutes } from './routes/status.ts'
import { statusCheckRoute } from './routes/status-checks.ts'
import { welcomeRoutes } from './routes/welcome.ts'
import { securityHeaders } from './security-headers.ts'

/** What the app is made of beside the centre it serves. */
export interface AppSetting {
  readonly centre: Centre
  readonly clock: Clock
  readonly origin: string
  readonly bridgeOrigin: string
  readonly grantHours: GrantHours
  readonly log: FastifyBaseLogger
  /** Folder of the built client. */
  readonly client: string
}

/** Largest request that is not a blob: about ten thousand acts. */
const largestRequest = 32 * 1024 * 1024

/** Longest time that a request may take to arrive, milliseconds: a large blob on a slow line. */
const longestRequest = 10 * 60_000

/** Puts the server together, ready to listen. */
export async function buildApp(setting: AppSetting): Promise<FastifyInstance> {
  const { centre, origin, bridgeOrigin } = setting
  const app = fastify({
    loggerInstance: setting.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestRequest,
    requestTimeout: longestRequest,
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: true,
    trustProxy: 'loopback',
    frameworkErrors: answerUnreadable,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  })
  answerProblems(app)
  await securityHeaders(app, origin, bridgeOrigin)
  await app.register(cookie)
  await app.register(swagger, {
    openapi: { openapi: '3.0.3', info: { title: 'Lianli sync server', version: '1' } },
  })
  readBodies(app)
  knowCallers(app, centre.sessions, centre.signIn, origin)
  observe(app, centre.offices)
  couchRoutes(app, centre)
  apiRoutes(app, setting)
  await app.register(async (part) => referenceRowsRoute(part, centre))
  await app.register(async (part) => blobRoutes(part, centre))
  await pages(app, setting.client)
  return app
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came, when it was JSON. */
    sentText: string
  }
}

function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.decorateRequest('sentText', '')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    request.sentText = String(text)
    const read = text === '' ? null : readJson(request.sentText)
    if (read && !read.ok) done(badRequest('The body is not JSON.'))
    else done(null, read?.value)
  })
}

/** CouchDB's words. */
function couchRoutes(app: FastifyInstance, centre: Centre): void {
  const reach = reaching(centre.reference, centre.offices)
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())
  welcomeRoutes(app)
  databaseRoutes(app, reach)
  changesRoute(app, reach, closing.signal)
  allDocsRoute(app, reach)
  bulkDocsRoute(app, reach)
  bulkGetRoute(app, reach)
  revsDiffRoute(app, reach)
  localRoutes(app, reach)
  documentRoutes(app, reach)
}

/** Our own words. */
function apiRoutes(app: FastifyInstance, setting: AppSetting): void {
  const { centre, clock, origin, bridgeOrigin, grantHours } = setting
  const grant = openGrants(centre.reference, grantHours, clock)
  signInRoutes(app, { ...centre, grant, clock, bridgeOrigin, secure: origin.startsWith('https:') })
  deviceRoutes(app, { ...centre, clock })
  numberRoutes(app, centre)
  statusRoutes(app, centre.offices, centre.holders)
  statusCheckRoute(app, { source: centre.statusSource, log: centre.checkLog, clock })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

import type { FastifyInstance } from 'fastify'

/** `GET /db/`: who answers; `GET /db/_up`: that it does. */
export function welcomeRoutes(app: FastifyInstance): void {
  const welcome = { couchdb: 'Welcome', version: '3.0.0', vendor: { name: 'Lianli' }, features: [] }
  for (const url of ['/db', '/db/']) app.get(url, async () => welcome)
  for (const url of ['/_up', '/db/_up']) app.get(url, async () => ({ status: 'ok' }))
}

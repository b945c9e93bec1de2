import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Offices } from './offices.ts'

/** `/healthz` and `/metrics`: numbers about the server, none about people. */
export function observe(app: FastifyInstance, offices: Offices): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const rows = new Counter({
    name: 'lianli_acts_total',
    help: 'Documents offered to the gate, by verdict.',
    labelNames: ['verdict'],
    registers,
  })
  new Gauge({
    name: 'lianli_parked_acts',
    help: 'Acts that wait for a cause, a reference row, a newer program, or break a rule.',
    registers,
    collect() {
      this.set(offices.all().reduce((sum, { gate }) => sum + gate.parkedCount(), 0))
    },
  })
  const durations = new Histogram({
    name: 'lianli_request_seconds',
    help: 'Duration of requests by route.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  offices.onJudged((outcome) => rows.inc({ verdict: outcome }))
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
    request.log.info({
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { seedDemo } from '../scripts/seed.ts'
import type { Server } from './server.ts'
import { serverForTest, temporaryFolder } from './testing.ts'
import { signedIn } from './testing-client.ts'

let server: Server
const lines: string[] = []
const test = suite('app')

test.before(async () => {
  const client = temporaryFolder()
  mkdirSync(join(client, 'assets'))
  writeFileSync(join(client, 'index.html'), '<!doctype html><title>连理</title>')
  writeFileSync(join(client, 'assets', 'index-B1d2f3G4.js'), '')
  writeFileSync(join(client, 'service-worker.js'), '')
  server = await serverForTest({ client, log: (line) => lines.push(line) })
  await seedDemo(server.centre)
})
test.after(() => server.stop())

const get = (path: string) => fetch(`${server.origin}${path}`)

test('[headers] every answer carries the strict content policy and keeps the camera to itself', async () => {
  for (const path of ['/', '/db/', '/api/session', '/nothing.js']) {
    const { headers } = await get(path)
    assert.is(
      headers.get('content-security-policy'),
      "default-src 'none';script-src 'self' 'wasm-unsafe-eval';style-src 'self';img-src 'self' blob: data:;" +
        "media-src 'self' blob:;font-src 'self';connect-src 'self' http://127.0.0.1:17861;worker-src 'self';" +
        "manifest-src 'self';frame-src blob:;frame-ancestors 'none';base-uri 'none';form-action 'none'",
    )
    assert.match(headers.get('permissions-policy') ?? '', 'camera=(self)')
    assert.is(headers.get('x-content-type-options'), 'nosniff')
  }
})

test('[headers] what is about people is never stored on the way', async () => {
  for (const path of ['/db/', '/api/session', `/blobs/${'0'.repeat(64)}`]) {
    assert.is((await get(path)).headers.get('cache-control'), 'no-store')
  }
})

test('[pages] an address of the app shows the app, and ours never do', async () => {
  for (const path of ['/', '/case/01JZ', '/party']) assert.match(await (await get(path)).text(), '连理')
  for (const path of ['/api/none', '/db/none/x/y/z', '/missing.js']) {
    const answer = await get(path)
    assert.ok(answer.status >= 400)
    assert.match(answer.headers.get('content-type') ?? '', 'application/json')
  }
})

test('[pages] hashed files may be kept for ever, the service worker never', async () => {
  const asset = await get('/assets/index-B1d2f3G4.js')
  assert.match(asset.headers.get('cache-control') ?? '', 'immutable')
  assert.is((await get('/service-worker.js')).headers.get('cache-control'), 'no-cache')
  assert.is((await get('/')).headers.get('cache-control'), 'no-cache')
})

test('[limits] a request that is too large is answered with 413 and says so', async () => {
  const { fetch: ask } = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const answer = await ask('/db/xk7q2m/_bulk_docs', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"docs":["${'x'.repeat(33 * 1024 * 1024)}"]}`,
  })
  assert.is(answer.status, 413)
  assert.is(((await answer.json()) as { error: string }).error, 'too_large')
})

test('[limits] what is not JSON, or of another form, is a 400 that repeats nothing', async () => {
  const post = (body: string) =>
    fetch(`${server.origin}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
  for (const body of ['{', '{"clerk":"林青","password":7}', '[]', '']) {
    const answer = await post(body)
    assert.is(answer.status, 400, body)
    assert.not.match(await answer.text(), '林青')
  }
})

test('[observation] health, metrics and the interface are there', async () => {
  assert.equal(await (await get('/healthz')).json(), { status: 'ok' })
  const metrics = await (await get('/metrics')).text()
  for (const name of ['lianli_parked_acts', 'lianli_request_seconds']) assert.match(metrics, name)
  const { paths } = (await (await get('/api/openapi.json')).json()) as { paths: Record<string, object> }
  for (const path of ['/api/sign-in', '/api/devices', '/api/segments', '/api/status', '/api/status-checks']) {
    assert.ok(paths[path], path)
  }
})

test('[logs] a line says what was asked and how long it took, and names nobody', async () => {
  const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const number = '610102199001011234'
  await client.ask('POST', '/api/status-checks', { people: [{ number, name: '林青' }] })
  await client.ask('PUT', `/db/xk7q2m/${number}`, { name: '林青' })
  await client.ask('POST', '/api/sign-in', { clerk: '林青', password: number })
  const requests = lines.map((line) => JSON.parse(line)).filter(({ route }) => route)
  assert.ok(
    requests.some(
      ({ method, route, status }) => method === 'PUT' && route === '/db/:db/:doc' && status === 403,
    ),
  )
  for (const secret of ['林青', 'linqing', number, 'lianli_session']) assert.not.match(lines.join(), secret)
})

test.run()

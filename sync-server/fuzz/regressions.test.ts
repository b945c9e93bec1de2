import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { seedDemo } from '../../scripts/seed.ts'
import type { Server } from '../server.ts'
import { serverForTest, temporaryFolder } from '../testing.ts'
import { blobName, signedIn, type TestClient } from '../testing-client.ts'

/** What malformed input once broke, one test each. */
let server: Server
let client: TestClient
const test = suite('regressions')
const db = '/db/xk7q2m'
const json = { 'content-type': 'application/json' }

test.before(async () => {
  server = await serverForTest({ data: temporaryFolder() })
  await seedDemo(server.centre)
  client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
})
test.after(() => server.stop())

test('[fuzz] an id in _bulk_get that is an object with a toString of its own is missing, and not called', async () => {
  const docs = [{ id: { toString: 1, valueOf: 1 } }, { id: 7 }, null, { id: 'none' }]
  const { status, body } = await client.ask('POST', `${db}/_bulk_get`, { docs })
  assert.is(status, 200)
  assert.is((body as { results: unknown[] }).results.length, 3)
})

test('[fuzz] an address that is no text is answered in the form of every other problem', async () => {
  const answer = await client.fetch('/%ff/api/status')
  assert.is(answer.status, 400)
  assert.equal(await answer.json(), { error: 'bad_request', reason: 'The address cannot be read.' })
})

test('[fuzz] what is nested without end is refused, a checkpoint too', async () => {
  const deep = '['.repeat(20_000) + ']'.repeat(20_000)
  for (const [method, path] of [
    ['PUT', `${db}/_local/deep`],
    ['POST', `${db}/_bulk_docs`],
    ['POST', `${db}/_bulk_get`],
    ['POST', `${db}/_revs_diff`],
    ['POST', `${db}/_all_docs`],
    ['POST', '/api/status'],
  ] as const) {
    const body = `{"docs":[{"_id":${deep}},{"id":"none","rev":${deep}}],"keys":${deep},"a":${deep}}`
    const answer = await client.fetch(path, { method, headers: json, body })
    assert.ok(answer.status < 500, `${method} ${path} answered ${answer.status}`)
  }
})

test('[fuzz] to ask for an upload while it ends is no fault', async () => {
  for (let round = 0; round < 40; round++) {
    const bytes = Buffer.from(`round ${round}`)
    const path = `/blobs/${blobName(bytes)}`
    const put = client.fetch(path, { method: 'PUT', body: bytes })
    const heads = await Promise.all([1, 2, 3, 4].map(() => client.fetch(path, { method: 'HEAD' })))
    assert.ok((await put).ok)
    assert.ok(heads.every(({ status }) => status < 500))
  }
})

test('[fuzz] another site cannot have a browser sign in by form', async () => {
  const body = 'name=linqing&password=lianli-linqing'
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const site of [{ origin: 'http://evil.test' }, { 'sec-fetch-site': 'cross-site' }]) {
    const headers = { ...form, ...site } as Record<string, string>
    const answer = await fetch(`${server.origin}/_session`, { method: 'POST', headers, body })
    assert.is(answer.status, 403)
    assert.equal(answer.headers.getSetCookie(), [])
  }
})

test.run()

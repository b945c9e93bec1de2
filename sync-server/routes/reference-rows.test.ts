import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Json, type Row, type RowBody, sealSigned, signedBytes } from '../../domain/index.ts'
import { seedDemo } from '../../scripts/seed.ts'
import type { Server } from '../server.ts'
import { serverForTest } from '../testing.ts'
import { signedIn, type TestClient, testSigner } from '../testing-client.ts'
import type { OfferedRow } from './reference-rows.ts'

const now = () => new Date('2026-11-23T08:30:00+08:00')
const test = suite<{ server: Server; client: TestClient }>('reference rows')

test.before.each(async (context) => {
  context.server = await serverForTest({ now })
  await seedDemo(context.server.centre)
  context.client = await signedIn(context.server.origin, 'linqing', 'lianli-linqing')
})
test.after.each(({ server }) => server.stop())

const segment = {
  kind: 'segment',
  office: 'xk7q2m',
  device: 'counter-1',
  certificate: 'J',
  code: '610102',
  year: 2026,
  first: 41,
  last: 80,
} as const

/** A row with a good signature, by a key that is not the centre's. */
async function rowOfStranger(body: RowBody): Promise<Row> {
  const { key, sign } = testSigner()
  const value = await sign(signedBytes('row', body as unknown as Json))
  return sealSigned(body, { key, suite: 'intl-1', value: Buffer.from(value).toString('base64') })
}

async function offer(client: TestClient, rows: readonly Row[]) {
  const { status, body } = await client.ask('POST', '/api/reference-rows', { rows })
  const results = (body as { results?: OfferedRow[] }).results ?? []
  return [status, ...results.map((one) => one.reason ?? one.status)]
}

test('[restore] rows that the centre has are known; those of another key, or changed, are refused', async ({
  server,
  client,
}) => {
  const [known] = [...server.centre.reference.rows.values()]
  assert.ok(known)
  const stranger = await rowOfStranger(segment)
  const changed = { ...stranger, body: { ...segment, last: 90 } }
  const claimed = { ...stranger, sig: { ...stranger.sig, key: known.sig.key } }
  const named = sealSigned(claimed.body, claimed.sig)
  const unread = { ...stranger, body: { ...segment, first: 'x' } } as unknown as Row
  assert.equal(await offer(client, [known, stranger, changed, named, unread]), [
    200,
    'known',
    'not-ours',
    'wrong-id',
    'not-ours',
    'malformed',
  ])
  assert.is(server.centre.reference.rows.has(stranger.id), false)
})

test('[restore] nobody offers rows without having signed in, and nobody without end', async ({
  server,
  client,
}) => {
  const answer = await fetch(`${server.origin}/api/reference-rows`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"rows":[]}',
  })
  assert.is(answer.status, 401)
  const row = await rowOfStranger(segment)
  assert.equal(
    await offer(
      client,
      Array.from({ length: 501 }, () => row),
    ),
    [400],
  )
  const answers = []
  for (let i = 0; i < 301; i++) answers.push(...(await offer(client, [])))
  assert.equal([answers[0], answers.at(-1)], [200, 429])
})

test.run()

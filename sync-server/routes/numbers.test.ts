import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Row } from '../../domain/index.ts'
import { seedDemo } from '../../scripts/seed.ts'
import { openAllocator } from '../allocator.ts'
import type { Server } from '../server.ts'
import { serverForTest, temporaryFolder, testSeal } from '../testing.ts'
import { enrolled, signedIn, type TestClient } from '../testing-client.ts'

const now = () => new Date('2026-11-23T08:30:00+08:00')
const test = suite<{ data: string; server: Server; client: TestClient }>('numbers')

test.before.each(async (context) => {
  context.data = temporaryFolder()
  context.server = await serverForTest({ data: context.data, now })
  await seedDemo(context.server.centre)
  context.client = await signedIn(context.server.origin, 'linqing', 'lianli-linqing')
  await enrolled(context.client, 'counter-1')
  await enrolled(context.client, 'counter-2')
})
test.after.each(({ server }) => server.stop())

const lease = async (client: TestClient, wish: object) => {
  const { status, body } = await client.ask('POST', '/api/segments', { certificate: 'J', ...wish })
  const row = (body as { row?: Row }).row?.body
  return row?.kind === 'segment' ? `${row.code}-${row.year} ${row.first}-${row.last}` : status
}

test('[segments] no two segments overlap, whoever asks at the same time', async ({ client }) => {
  const devices = ['counter-1', 'counter-2', 'counter-1', 'counter-2']
  const leased = await Promise.all(devices.map((device) => lease(client, { device })))
  assert.equal(leased.sort(), [
    '610102-2026 1-40',
    '610102-2026 121-160',
    '610102-2026 41-80',
    '610102-2026 81-120',
  ])
})

test('[segments] each kind and year counts from one', async ({ client }) => {
  const device = 'counter-1'
  assert.is(await lease(client, { device, size: 3 }), '610102-2026 1-3')
  assert.is(await lease(client, { device, size: 3, certificate: 'L' }), '610102-2026 1-3')
  assert.is(await lease(client, { device, size: 3, year: 2027 }), '610102-2027 1-3')
  assert.is(await lease(client, { device, size: 3 }), '610102-2026 4-6')
})

test('[segments] a device has its share of a day and no more', async ({ client }) => {
  for (let i = 0; i < 4; i++) await lease(client, { device: 'counter-1', size: 100 })
  assert.is(await lease(client, { device: 'counter-1', size: 1 }), 409)
  assert.is(await lease(client, { device: 'counter-2', size: 1 }), '610102-2026 401-401')
})

test('[segments] an unknown device is given none', async ({ client }) => {
  assert.is(await lease(client, { device: 'counter-9' }), 403)
})

test('[segments] numbers go on after a restart, and a lease without a row is published then', async (context) => {
  const { server, client, data } = context
  await lease(client, { device: 'counter-1', size: 5 })
  const wish = { office: 'xk7q2m', device: 'counter-1', certificate: 'J', code: '610102' } as const
  server.centre.allocator.lease({ ...wish, year: 2026, size: 5 })
  await server.stop()
  context.server = await serverForTest({ data, now })
  const rows = [...context.server.centre.reference.rows.values()]
  assert.ok(rows.some(({ body }) => body.kind === 'segment' && body.first === 6 && body.last === 10))
  const again = await signedIn(context.server.origin, 'linqing', 'lianli-linqing')
  assert.is(await lease(again, { device: 'counter-1', size: 5 }), '610102-2026 11-15')
})

test('[segments] a second server on the same data refuses to start', async ({ data }) => {
  await serverForTest({ data, now }).then(
    () => assert.unreachable(),
    (cause: Error) => assert.match(cause.message, 'Only one may'),
  )
})

test('[blanks] a serial is handed out once', async ({ client }) => {
  const give = (device: string, serials: string[]) =>
    client.ask('POST', '/api/blanks', { device, certificate: 'marriage', serials })
  assert.is((await give('counter-1', ['M00000001', 'M00000002'])).status, 200)
  const again = await give('counter-2', ['M00000002', 'M00000003'])
  assert.equal(again, {
    status: 409,
    body: { error: 'already_given', reason: 'Given before: M00000002' },
  })
  assert.is((await give('counter-2', ['M00000003'])).status, 200)
  assert.equal(
    await give('counter-1', ['M00000002', 'M00000001']),
    await give('counter-1', ['M00000001', 'M00000002']),
  )
})

test('[nonces] one serves its own clerk, once, for five minutes', () => {
  let time = now()
  const allocator = openAllocator(null, Buffer.from(testSeal, 'hex'), () => time)
  const nonce = allocator.makeNonce('linqing')
  assert.is(allocator.spendNonce(nonce, 'guyan'), false)
  assert.is(allocator.spendNonce(nonce, 'linqing'), true)
  assert.is(allocator.spendNonce(nonce, 'linqing'), false)
  const late = allocator.makeNonce('linqing')
  time = new Date(time.getTime() + 5 * 60_000)
  assert.is(allocator.spendNonce(late, 'linqing'), false)
})

test.run()

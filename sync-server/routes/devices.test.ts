import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Json, type Row, readRow, signedBytes } from '../../domain/index.ts'
import { demoOffice, seedDemo, seedOffice } from '../../scripts/seed.ts'
import type { Server } from '../server.ts'
import { serverForTest } from '../testing.ts'
import { enrolled, signedIn, type TestClient, testSigner } from '../testing-client.ts'

const test = suite<{ server: Server; client: TestClient }>('devices')

test.before.each(async (context) => {
  context.server = await serverForTest()
  await seedDemo(context.server.centre)
  context.client = await signedIn(context.server.origin, 'linqing', 'lianli-linqing')
})
test.after.each(({ server }) => server.stop())

test('[enrolment] a key made on the device is certified for clerk, device and office', async ({ client }) => {
  const { key, signer } = await enrolled(client, 'counter-1')
  const { id, body, sig } = key
  assert.is(readRow(id, { body, sig }).ok, true)
  assert.ok(body.kind === 'key' && body.key === signer.key)
  assert.equal([body.clerk, body.device, body.office], ['linqing', 'counter-1', 'xk7q2m'])
})

test('[enrolment] colleagues who enrol on one device are given the same key of the device', async ({
  server,
  client,
}) => {
  const colleague = await signedIn(server.origin, 'guyan', 'lianli-guyan')
  const one = await enrolled(client, 'counter-1')
  const two = await enrolled(colleague, 'counter-1')
  const elsewhere = await enrolled(colleague, 'counter-2')
  assert.is(one.deviceKey, two.deviceKey)
  assert.is(Buffer.from(one.deviceKey, 'base64').length, 32)
  assert.is.not(one.deviceKey, elsewhere.deviceKey)
  assert.is.not(one.key.id, two.key.id)
})

test('[enrolment] a clerk of another office cannot enrol on the device', async ({ server, client }) => {
  await enrolled(client, 'counter-1')
  const { civilStatus, ...office } = demoOffice
  const clerks = [{ clerk: 'heqiu', name: '何秋', roles: ['registrar'], password: 'lianli-heqiu' }] as const
  await seedOffice(server.centre, { ...office, office: 'ba3n8k', clerks })
  const stranger = await signedIn(server.origin, 'heqiu', 'lianli-heqiu')
  await enrolled(stranger, 'counter-1').then(
    () => assert.unreachable(),
    (cause: Error) => assert.match(cause.message, '403'),
  )
})

test('[enrolment] a nonce serves once, and the proof must be by the key that is enrolled', async ({
  client,
}) => {
  const [signer, other] = [testSigner(), testSigner()]
  const { publicKey } = signer
  const { nonce } = (await client.ask('POST', '/api/nonces')).body as { nonce: string }
  const send = async (by: typeof signer, what: string) => {
    const proven = { device: 'counter-1', clerk: 'linqing', office: 'xk7q2m', publicKey, nonce: what }
    const proof = await by.sign(signedBytes('enrolment', proven as unknown as Json))
    const wish = { device: 'counter-1', label: '柜台', publicKey, nonce: what }
    return client.ask('POST', '/api/devices', { ...wish, proof: Buffer.from(proof).toString('base64') })
  }
  assert.equal((await send(other, nonce)).body, { error: 'forbidden', reason: 'wrong-proof' })
  assert.equal((await send(signer, nonce)).body, { error: 'forbidden', reason: 'wrong-nonce' })
  assert.equal((await send(signer, 'made up')).body, { error: 'forbidden', reason: 'wrong-nonce' })
})

test('[devices] the head sees the devices of the office and revokes one, which gets nothing more', async ({
  server,
  client,
}) => {
  await enrolled(client, 'counter-1')
  const head = await signedIn(server.origin, 'luwen', 'lianli-luwen')
  const revoke = (by: TestClient) => by.ask('POST', '/api/devices/counter-1/revoke', { reason: '遗失' })
  assert.is((await revoke(client)).status, 403)
  const { row } = (await revoke(head)).body as { row: Row }
  assert.ok(row.body.kind === 'revocation' && row.body.id === 'counter-1')
  const { devices } = (await head.ask('GET', '/api/devices')).body as { devices: Record<string, unknown>[] }
  assert.equal([devices[0]?.device, devices[0]?.clerk], ['counter-1', 'linqing'])
  assert.ok(devices[0]?.revokedAt)
  const lease = { device: 'counter-1', certificate: 'J' }
  assert.is((await client.ask('POST', '/api/segments', lease)).status, 401)
  const again = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  assert.is((await again.ask('POST', '/api/segments', lease)).status, 403)
  const there = { clerk: 'linqing', password: 'lianli-linqing', device: 'counter-1' }
  assert.equal((await head.ask('POST', '/api/sign-in', there)).body, {
    error: 'forbidden',
    reason: 'revoked',
  })
  assert.is((await revoke(head)).status, 409)
})

test.run()

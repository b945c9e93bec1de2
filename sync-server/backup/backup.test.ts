import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { overlaps, type Row, rowsOf } from '../../domain/index.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { seedDemo } from '../../scripts/seed.ts'
import type { Server } from '../server.ts'
import { serverForTest, temporaryFolder } from '../testing.ts'
import {
  blobName,
  enrolled,
  signedIn,
  suppliedOffice,
  type TestClient,
  type TestDevice,
} from '../testing-client.ts'
import { documentOf, offerAgain, pulled, push, script, send } from './testing.ts'

const now = () => new Date('2026-11-23T08:30:00+08:00')
const marriages = 12

/** The acts of some marriages at a device, supplied with numbers and blanks for them first. */
async function actsAt(client: TestClient, author: TestDevice) {
  const office = await suppliedOffice(client, author, marriages)
  const scripts = Array.from({ length: marriages }, (_, index) => marriageScript({ office, author, index }))
  return (await Promise.all(scripts)).flatMap(({ actions }) => actions.map(documentOf))
}

const segmentsIn = (rows: Iterable<Row>) => rowsOf(rows, 'segment').map(({ body }) => body)

const servers: Server[] = []
async function started(data: string, port = 0): Promise<Server> {
  const server = await serverForTest({ data, port, now })
  servers.push(server)
  return server
}
test.after.each(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

const signIn = (origin: string) => signedIn(origin, 'linqing', 'lianli-linqing')

test('[restore] yesterday’s backup put back: when the devices have synced, nothing is missing and no number is given twice', async () => {
  const data = temporaryFolder()
  const folder = temporaryFolder()
  const server = await started(data)
  await seedDemo(server.centre)
  const client = await signIn(server.origin)
  const counter = await enrolled(client, 'counter-1')
  const lost = await enrolled(await signedIn(server.origin, 'guyan', 'lianli-guyan'), 'counter-3')
  const [before, after] = [randomBytes(70_000), randomBytes(70_000)]

  const docs = await actsAt(client, counter)
  const early = await push(client, docs.slice(0, docs.length / 2))
  assert.is(early.length, docs.length / 2)
  assert.is(await send(client, before), 201)
  const backingUp = script('backup', folder, { LIANLI_DATA: data })
  for (const doc of docs.slice(docs.length / 2)) await push(client, [doc])
  const { code, said } = await backingUp
  assert.is(code, 0, said)
  assert.match(said, 'LIANLI_SEAL')
  const [name = ''] = readdirSync(folder)
  assert.match(name, /^lianli-\d{4}-\d{2}-\d{2}-\d{6}$/)

  const late = await enrolled(client, 'counter-2')
  await push(client, await actsAt(client, late))
  assert.is(await send(client, after), 201)
  const head = await signedIn(server.origin, 'luwen', 'lianli-luwen')
  await head.ask('POST', `/api/devices/${lost.device}/revoke`, { reason: '机器丢失' })
  const held = await pulled(client, [before, after])
  const epoch = server.centre.reference.database.epoch
  await server.stop()

  const again = join(temporaryFolder(), 'data')
  const putBack = await script('restore', join(folder, name), { LIANLI_DATA: again })
  assert.is(putBack.code, 0, putBack.said)
  assert.match(putBack.said, /J610102-2026: \d+ to \d+/)
  const second = await started(again, server.port)
  assert.is.not(second.centre.reference.database.epoch, epoch)
  assert.is((await client.ask('GET', '/db/xk7q2m/_changes')).status, 401)
  const returning = await signIn(second.origin)
  const { body: told } = await returning.ask('GET', '/db/xk7q2m')
  assert.is((told as { epoch: string }).epoch, second.centre.reference.database.epoch)
  const stock = await pulled(returning, [])
  const ids = new Set(stock.docs.map(({ _id }) => _id))
  assert.equal(
    early.filter((id) => !ids.has(id)),
    [],
  )
  assert.ok(stock.docs.length < held.docs.length)
  assert.is(second.centre.devices.isRevoked(lost.device), false)

  const leased = (await returning.ask('POST', '/api/segments', { device: 'counter-1', certificate: 'J' }))
    .body
  const [next] = segmentsIn([(leased as { row: Row }).row])
  assert.ok(next && next.first > Math.max(...segmentsIn(held.rows).map(({ last }) => last)))

  await offerAgain(returning, held)
  const whole = await pulled(returning, [])
  assert.equal(whole.docs.map(({ _id }) => _id).sort(), held.docs.map(({ _id }) => _id).sort())
  const sha256 = held.blobs.map(blobName)
  assert.equal((await returning.ask('POST', '/api/blobs/missing', { sha256 })).body, { missing: [] })
  assert.equal(overlaps(segmentsIn(second.centre.reference.rows.values())), [])
  assert.is(second.centre.devices.isRevoked(lost.device), true)
  assert.is(second.centre.allocator.skipped()[0]?.reason, 'restored')
})

test.run()

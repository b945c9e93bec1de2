import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { demoOffice, seedDemo, seedOffice } from '../../scripts/seed.ts'
import type { Server } from '../server.ts'
import { serverForTest, temporaryFolder } from '../testing.ts'
import { blobName, signedIn, type TestClient } from '../testing-client.ts'

const test = suite<{ data: string; server: Server; client: TestClient }>('blobs')

test.before.each(async (context) => {
  context.data = temporaryFolder()
  context.server = await serverForTest({ data: context.data })
  await seedDemo(context.server.centre)
  context.client = await signedIn(context.server.origin, 'linqing', 'lianli-linqing')
})
test.after.each(({ server }) => server.stop())

/** A picture of odd length, larger than a sealed piece. */
const picture = Buffer.concat([Buffer.from('林青的照片'), randomBytes(200_001)])
const name = blobName(picture)

const put = (client: TestClient, path: string, body: Uint8Array, headers: Record<string, string> = {}) =>
  client.fetch(path, {
    method: 'PUT',
    body: Buffer.from(body),
    headers: { 'content-type': 'image/jpeg', ...headers },
  })
const head = async (client: TestClient) => {
  const { status, headers } = await client.fetch(`/blobs/${name}`, { method: 'HEAD' })
  return [status, headers.get('upload-offset'), headers.get('upload-complete')]
}
const missing = async (client: TestClient) =>
  ((await client.ask('POST', '/api/blobs/missing', { sha256: [name] })).body as { missing: string[] }).missing

test('[blobs] what was sent comes back byte for byte, with its media type', async ({ client }) => {
  assert.equal(await missing(client), [name])
  assert.is((await put(client, `/blobs/${name}`, picture)).status, 201)
  assert.equal(await missing(client), [])
  const answer = await client.fetch(`/blobs/${name}`)
  assert.is(answer.headers.get('content-type'), 'image/jpeg')
  assert.is(answer.headers.get('cache-control'), 'no-store')
  assert.is(Buffer.from(await answer.arrayBuffer()).equals(picture), true)
  assert.equal(await head(client), [200, String(picture.length), '?1'])
  assert.is((await put(client, `/blobs/${name}`, picture)).status, 200)
})

test('[blobs] an upload in pieces goes on where the last one ended', async ({ client }) => {
  const range = (from: number, to: number) => ({
    'content-range': `bytes ${from}-${to - 1}/${picture.length}`,
  })
  const send = (from: number, to: number) =>
    put(client, `/blobs/${name}`, picture.subarray(from, to), range(from, to))
  assert.equal(await head(client), [404, '0', '?0'])
  assert.is((await send(0, 70_000)).status, 202)
  assert.equal(await head(client), [204, '70000', '?0'])
  const gap = await send(80_000, 90_000)
  assert.equal([gap.status, gap.headers.get('upload-offset')], [409, '70000'])
  assert.is((await send(70_000, 150_000)).status, 202)
  assert.is((await put(client, `/blobs/${name}?offset=150000`, picture.subarray(150_000))).status, 201)
  assert.is(Buffer.from(await (await client.fetch(`/blobs/${name}`)).arrayBuffer()).equals(picture), true)
})

test('[blobs] what came before a cut is kept', async ({ server, client }) => {
  await cutUpload(server, client, 100_000)
  let arrived = 0
  while (arrived < 100_000) arrived = Number((await head(client))[1])
  assert.is(arrived, 100_000)
  let rest = await put(client, `/blobs/${name}?offset=${arrived}`, picture.subarray(arrived))
  while (rest.status === 409) {
    rest = await put(client, `/blobs/${name}?offset=${arrived}`, picture.subarray(arrived))
  }
  assert.is(rest.status, 201)
})

test('[blobs] other bytes than the name says are thrown away', async ({ client }) => {
  const wrong = Buffer.from(picture)
  wrong[1000] = (wrong[1000] ?? 0) ^ 1
  const answer = await put(client, `/blobs/${name}`, wrong)
  assert.is(answer.status, 422)
  assert.equal(await head(client), [404, '0', '?0'])
  assert.equal(await missing(client), [name])
})

test('[blobs] one that is too large is refused with 413', async ({ server, client }) => {
  const announced = await new Promise<string>((resolve) => {
    const cookie = `Authorization: Basic ${Buffer.from('linqing:lianli-linqing').toString('base64')}`
    const socket = connect(server.port, 'localhost')
    socket.write(`PUT /blobs/${name} HTTP/1.1\r\nHost: localhost\r\n${cookie}\r\n`)
    socket.write(`Content-Type: image/jpeg\r\nContent-Length: ${64 * 1024 * 1024 + 1}\r\n\r\n`)
    socket.once('data', (bytes) => {
      socket.destroy()
      resolve(bytes.toString())
    })
  })
  assert.match(announced, 'HTTP/1.1 413')
  assert.match(announced, 'too_large')
  assert.equal(await missing(client), [name])
})

test('[blobs] naming a hash gives nobody the bytes: not another office, not another clerk on a kit', async ({
  server,
  client,
}) => {
  await put(client, `/blobs/${name}`, picture)
  const clerks = [{ clerk: 'heqiu', name: '何秋', roles: ['registrar'], password: 'lianli-heqiu' }] as const
  await seedOffice(server.centre, { ...demoOffice, office: 'ba3n8k', clerks })
  const stranger = await signedIn(server.origin, 'heqiu', 'lianli-heqiu')
  const kit = await signedIn(server.origin, 'guyan', 'lianli-guyan', 'kit')
  const desk = await signedIn(server.origin, 'guyan', 'lianli-guyan')
  const statuses = [stranger, kit, desk].map(async (one) => (await one.fetch(`/blobs/${name}`)).status)
  assert.equal(await Promise.all(statuses), [404, 404, 200])
  assert.is((await put(stranger, `/blobs/${name}`, Buffer.from('guess'))).status, 422)
  assert.is((await put(stranger, `/blobs/${name}`, picture)).status, 201)
  assert.is((await stranger.fetch(`/blobs/${name}`)).status, 200)
  assert.is((await fetch(`${server.origin}/blobs/${name}`)).status, 401)
})

test('[blobs] at rest they show nothing', async ({ data, client }) => {
  await put(client, `/blobs/${name}`, picture)
  for (const file of filesIn(join(data, 'blobs'))) {
    assert.is(readFileSync(file).includes('林青的照片'), false)
  }
})

test('[blobs] a name that is no hash is refused', async ({ client }) => {
  assert.is((await put(client, '/blobs/..%2Fcentre.db', picture)).status, 400)
})

test.run()

/** Sends the first bytes of an upload over a socket and destroys it in the middle. */
async function cutUpload(server: Server, client: TestClient, bytes: number): Promise<void> {
  const basic = Buffer.from(client.credentials.slice(0, -1)).toString('base64')
  await new Promise<void>((resolve) => {
    const socket = connect(server.port, 'localhost')
    socket.write(`PUT /blobs/${name} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic ${basic}\r\n`)
    socket.write(`Content-Type: image/jpeg\r\nContent-Length: ${picture.length}\r\n\r\n`)
    socket.write(picture.subarray(0, bytes))
    const seen = setInterval(async () => {
      if (Number((await head(client))[1]) < bytes) return
      clearInterval(seen)
      socket.destroy()
      resolve()
    }, 20)
  })
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((file) => join(folder, String(file)))
    .filter((file) => statSync(file).isFile())

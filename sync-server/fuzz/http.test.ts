import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Act,
  type Action,
  contentId,
  documentId,
  type Json,
  sealAction,
  signedBytes,
  toJson,
} from '../../domain/index.ts'
import { malformed } from '../../domain/testing/malformed.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { type Chance, chanceOf } from '../../domain/testing/random.ts'
import { seedDemo } from '../../scripts/seed.ts'
import { kinds as allKinds } from '../kinds.ts'
import type { Server } from '../server.ts'
import { serverForTest, temporaryFolder } from '../testing.ts'
import { enrolled, signedIn, suppliedOffice, type TestClient, type TestDevice } from '../testing-client.ts'
import { type Example, type HostileRequest, hostileRequest } from './hostile-requests.ts'
import { examples } from './routes-by-example.ts'

/** A server under malformed requests of every kind, with valid acts in between: it stays up and loses none. */
let server: Server
let client: TestClient
let cookie: string
let device: TestDevice
let other: TestDevice
let valid: readonly Action<Act>[]
const data = temporaryFolder()
const log: string[] = []
const agent = new Agent({ keepAlive: true, maxSockets: 8 })
const now = () => new Date('2026-11-23T08:30:00+08:00')
const db = '/db/xk7q2m'
const marriages = 8

/** A program of yesterday, which does not know the check of marital status yet. */
const yesterday = new Map([...allKinds].filter(([name]) => name !== 'status-check'))
const start = (kinds = yesterday) => serverForTest({ data, now, kinds, log: (line) => log.push(line) })

test.before(async () => {
  server = await start()
  await seedDemo(server.centre)
  client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  cookie = await sessionOf('linqing')
  device = await enrolled(client, 'counter-1')
  other = await enrolled(await signedIn(server.origin, 'guyan', 'lianli-guyan'), 'counter-2')
  const office = await suppliedOffice(client, device, marriages)
  const scripts = await Promise.all(
    Array.from({ length: marriages }, (_, index) => marriageScript({ office, author: device, index })),
  )
  valid = scripts.flatMap(({ actions }) => actions)
})
test.after(async () => {
  agent.destroy()
  await server.stop()
})

const documentOf = ({ id, body, sigs }: Action<Act>) => ({ _id: `${body.case}:${id}`, body, sigs })

test('[fuzz] 15,000 malformed requests: each has a clear answer, none ends the server', async () => {
  const [first] = valid
  assert.ok(first)
  const routes = examples(documentOf(first))
  const strangers = routes.filter(({ path }) => /session|sign-/.test(path))
  const signedInRoutes = routes.filter((route) => !strangers.includes(route))
  await inParallel(15_000, async (seed) => {
    const chance = chanceOf(seed)
    const isStranger = chance.below(20) === 0
    const among = isStranger ? strangers : signedInRoutes
    const example = among[chance.below(among.length)] as Example
    await answered(seed, hostileRequest(chance, example), isStranger ? {} : { cookie })
  })
})

test('[fuzz] 20,000 malformed documents with valid acts among them: every valid one is published', async () => {
  const waiting = [...valid]
  const per = 1000 / valid.length
  for (let batch = 1; batch <= 1000; batch++) {
    const chance = chanceOf(batch)
    const docs: unknown[] = []
    for (let i = 0; i < 20; i++) docs.push(await hostileDocument(chance))
    const next =
      batch >= per * (valid.length - waiting.length + 1) || batch === 1000 ? waiting.shift() : undefined
    if (next) docs.splice(chance.below(docs.length), 0, documentOf(next))
    const body = JSON.stringify({ docs, new_edits: chance.below(2) === 0 })
    const headers = { 'content-type': 'application/json' }
    const rows = await answered(
      batch,
      { method: 'POST', path: `${db}/_bulk_docs`, headers, body },
      { cookie },
    )
    assert.is((JSON.parse(rows) as unknown[]).length, docs.length, `batch ${batch}`)
  }
  await client.ask('POST', `${db}/_bulk_docs`, { docs: waiting.map(documentOf) })
  assert.equal(await standingOf(valid.map(documentId)), ['at-centre'])
})

test('[fuzz] bytes that are no HTTP are answered or cut off, and the next request is heard', async () => {
  const beginnings = [
    'GARBAGE\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
    `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`,
    'POST /db/xk7q2m/_bulk_docs HTTP/1.1\r\nhost: x\r\ncontent-length: -5\r\n\r\n',
    'POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n',
    'POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\ncontent-length: 3\r\n\r\n0\r\n\r\n',
    '\u0000\u0001\u0002\u0003',
    '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001',
  ]
  for (const [index, beginning] of beginnings.entries()) {
    const answer = await raw(beginning)
    assert.ok(answer === '' || /^HTTP\/1\.1 4\d\d /.test(answer), `${index}: ${answer.slice(0, 80)}`)
  }
  assert.is((await fetch(`${server.origin}/healthz`)).status, 200)
})

test('[fuzz] acts of tomorrow are kept, listed, survive a restart, and are passed on once they are known', async () => {
  const body = valid[0]?.body
  assert.ok(body)
  const author = { clerk: device.clerk, office: 'xk7q2m', device: device.device, seq: 9000, last: null }
  const basis = body.basis
  const base = { ...body, by: author, basis, prev: [], case: '01JZ00000000000000000000ZZ' }
  const check = {
    ...{ type: 'check', number: '610102199001011234', name: '某人', found: '10', askedBy: 'guyan' },
    ...{ source: '全国婚姻登记信息系统', reference: 'HZ-1', office: 'xk7q2m' },
  }
  const inOwnCase = { ...base, case: '01JZ00000000000000000000ZY' }
  const known = await signed(
    { ...inOwnCase, kind: 'status-check', act: check } as Action<Act>['body'],
    device,
  )
  const later = [
    await signed({ ...base, v: 2, invented: { later: true } } as Action<Act>['body'], device),
    await signed({ ...base, kind: 'of-tomorrow' }, device),
    await signed({ ...base, act: { ...base.act, inventedLater: 1 } as Act }, device),
    await signed({ ...base, act: { type: 'invented-later' } }, device),
  ]
  const ids = [known, ...later].map(documentId)
  await client.ask('POST', `${db}/_bulk_docs`, { docs: [known, ...later].map(documentOf) })
  assert.equal(await standingOf(ids), ['parked version'])
  await server.stop()
  server = await start()
  client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  assert.equal(await standingOf(ids), ['parked version'])
  await server.stop()
  server = await start(new Map(allKinds))
  client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  assert.equal(await standingOf([documentId(known)]), ['at-centre'])
  assert.equal(await standingOf(later.map(documentId)), ['parked version'])
  assert.equal(await standingOf(valid.map(documentId)), ['at-centre'])
})

test('[fuzz] nothing of it was a bug of ours, and the log names nobody', () => {
  const bugs = log.filter((line) => /"msg":"(bug|a rule failed)/.test(line))
  assert.equal([...new Set(bugs)].slice(0, 3), [])
  for (const word of personal()) assert.not.ok(log.some((line) => line.includes(word)))
})

/** Names and numbers of the invented couples. */
function personal(): string[] {
  const texts = [
    ...JSON.stringify(valid.map(({ body }) => body.act)).matchAll(/"(?:name|number)":"([^"]{2,})"/g),
  ]
  return [...new Set(texts.map(([, text]) => text ?? ''))].filter((text) => !text.startsWith('J6'))
}
let named: readonly string[] | null = null

async function answered(seed: number, asked: HostileRequest, also: Record<string, string>): Promise<string> {
  const { status, text } = await send(asked, also)
  const where = `seed ${seed}: ${asked.method} ${asked.path.slice(0, 100)} answered ${status} ${text.slice(0, 200)}`
  assert.ok(status < 500, where)
  if (status < 400 || asked.method === 'HEAD') return text
  const { error, reason } = JSON.parse(text) as { error?: unknown; reason?: unknown }
  assert.ok(typeof error === 'string' && error !== '' && typeof reason === 'string', where)
  assert.not.match(text, /node_modules|\.ts:\d|\bat \S+ \(|SQLITE|Error:/, where)
  named ??= personal()
  for (const word of named) assert.not.ok(text.includes(word), where)
  return text
}

function send(
  asked: HostileRequest,
  also: Record<string, string>,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { method, path, body } = asked
    const length = { 'content-length': String(Buffer.byteLength(body)) }
    const headers = { ...also, ...length, ...asked.headers }
    const { port } = server
    const outgoing = request({
      host: 'localhost',
      port,
      method,
      path,
      headers,
      agent,
      insecureHTTPParser: true,
    })
    outgoing.once('error', reject)
    outgoing.once('response', (response) => {
      response.toArray().then((pieces: Buffer[]) => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString() })
      }, reject)
    })
    outgoing.end(body)
  })
}

function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(server.port, 'localhost', () => socket.end(text, 'latin1'))
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1')
    })
    socket.on('error', () => {})
    socket.once('close', () => resolve(answer))
  })
}

/** A valid act changed in a few places: as it stands, under its new name, or signed anew by another device. */
async function hostileDocument(chance: Chance): Promise<unknown> {
  const action = valid[chance.below(valid.length)] as Action<Act>
  if (chance.below(3) === 0) return malformed(chance, documentOf(action))
  const { body, sigs } = action
  if (chance.below(2) === 0) {
    const content = malformed(chance, { body, sigs })
    const json = toJson(content)
    if (!json.ok || typeof content !== 'object') return content
    return { _id: `${body.case}:${contentId(json.value)}`, ...content }
  }
  const act = malformed(chance, body.act) as Act
  if (!toJson(act).ok) return { _id: documentId(action), body: { ...body, act }, sigs }
  const by = {
    clerk: other.clerk,
    office: 'xk7q2m',
    device: other.device,
    seq: chance.below(100),
    last: null,
  }
  const key = body.basis.map((id) => (id === device.key.id ? other.key.id : id))
  const basis = key.map((id) => (id === device.grant.id ? other.grant.id : id))
  const elsewhere = `01JZ${String(chance.below(50)).padStart(22, '0')}`
  return documentOf(await signed({ ...body, act, by, basis, prev: [], case: elsewhere }, other))
}

async function signed(body: Action<Act>['body'], by: TestDevice): Promise<Action<Act>> {
  const value = await by.signer.sign(signedBytes('action', body as unknown as Json))
  const sig = { role: 'device', key: by.signer.key, suite: 'intl-1' } as const
  return sealAction(body, [{ ...sig, value: Buffer.from(value).toString('base64') }])
}

/** How documents stand, each way once. */
async function standingOf(ids: readonly string[]): Promise<string[]> {
  const { body } = await client.ask('POST', '/api/status', { ids })
  const { results } = body as { results: { status: string; reason?: string }[] }
  return [...new Set(results.map(({ status, reason }) => (reason ? `${status} ${reason}` : status)))]
}

async function sessionOf(clerk: string): Promise<string> {
  const body = JSON.stringify({ clerk, password: `lianli-${clerk}` })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${server.origin}/api/sign-in`, { method: 'POST', headers, body })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function inParallel(count: number, work: (seed: number) => Promise<void>): Promise<void> {
  let next = 1
  const lane = async () => {
    for (let seed = next++; seed <= count; seed = next++) await work(seed)
  }
  await Promise.all(Array.from({ length: 8 }, lane))
}

test.run()

import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, documentId } from '../../domain/index.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { seedDemo } from '../../scripts/seed.ts'
import type { Server } from '../server.ts'
import { serverForTest } from '../testing.ts'
import { enrolled, signedIn, suppliedOffice, type TestClient } from '../testing-client.ts'

/** A server with one marriage at the centre and another that is not sent yet. */
let server: Server
let client: TestClient
let sent: readonly Action<unknown>[]
let unsent: readonly Action<unknown>[]

const now = () => new Date('2026-11-23T08:30:00+08:00')
const db = '/db/xk7q2m'
const test = suite('CouchDB words')
const document = (action: Action<unknown>) => ({
  _id: documentId(action),
  body: action.body,
  sigs: action.sigs,
})
const push = (actions: readonly Action<unknown>[]) =>
  client.ask('POST', `${db}/_bulk_docs`, { docs: actions.map(document) })

test.before(async () => {
  server = await serverForTest({ now })
  await seedDemo(server.centre)
  client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const author = await enrolled(client, 'counter-1')
  const office = await suppliedOffice(client, author, 9)
  sent = (await marriageScript({ office, author, index: 0 })).actions
  unsent = (await marriageScript({ office, author, index: 1 })).actions
  await push(sent)
})
test.after(() => server.stop())

interface Feed {
  results: { seq: string | null; id: string; changes: { rev: string }[]; doc?: Record<string, unknown> }[]
  last_seq: string
  pending: number
}
/** Each batch leaves a receipt beside its acts. */
const isAct = (id: string | undefined): boolean => !id?.startsWith('receipt:')
const actsIn = (feed: Feed): string[] => feed.results.map(({ id }) => id).filter(isAct)

const changes = async (query: string): Promise<Feed> =>
  (await client.ask('GET', `${db}/_changes?${query}`)).body as Feed

test('[changes] pages follow one another to the end', async () => {
  const seen: string[] = []
  let since = '0'
  for (let pending = 1; pending > 0; ) {
    const page = await changes(`since=${since}&limit=4`)
    seen.push(...actsIn(page))
    since = page.last_seq
    pending = page.pending
  }
  assert.equal(seen, sent.map(documentId))
  assert.equal((await changes(`since=${since}`)).results, [])
  assert.equal((await changes('since=now')).last_seq, since)
})

test('[changes] documents come whole, with the bytes that were signed', async () => {
  const { results } = await changes('include_docs=true')
  const [first] = results
  assert.equal(first?.doc?.body, sent[0]?.body)
  assert.is(first?.doc?._rev, first?.changes[0]?.rev)
})

test('[changes] a sequence of another epoch begins at the beginning', async () => {
  assert.is(actsIn(await changes('since=5-00000000')).length, sent.length)
})

test('[changes] with seq_interval only every n-th row has a sequence', async () => {
  const { results } = await changes('seq_interval=5&limit=10')
  assert.equal(
    results.map(({ seq }) => seq !== null),
    [false, false, false, false, true, false, false, false, false, true],
  )
})

test('[changes] a filter is refused', async () => {
  assert.is((await client.ask('GET', `${db}/_changes?filter=a/b`)).status, 400)
})

test('[changes] longpoll waits for the next act, and continuous goes on', async () => {
  const { last_seq: since } = await changes('limit=0&since=now')
  const longpoll = changes(`feed=longpoll&since=${since}&heartbeat=200`)
  const endless = await client.fetch(`${db}/_changes?feed=continuous&since=${since}&heartbeat=200`)
  const lines = actLinesOf(endless)
  await push(unsent.slice(0, 1))
  assert.equal(actsIn(await longpoll), unsent.slice(0, 1).map(documentId))
  assert.is((await lines.next()).value?.id, documentId(unsent[0] as Action))
  await push(unsent.slice(1, 3))
  assert.is((await lines.next()).value?.id, documentId(unsent[1] as Action))
  assert.is((await lines.next()).value?.id, documentId(unsent[2] as Action))
  await lines.return(undefined)
})

test('[changes] a server that stops does not wait for feeds that wait', async () => {
  const stopping = await serverForTest()
  await seedDemo(stopping.centre)
  const reader = await signedIn(stopping.origin, 'linqing', 'lianli-linqing')
  const endless = await reader.fetch(`${db}/_changes?feed=longpoll&since=now&heartbeat=10000`)
  await stopping.stop()
  await endless.text().catch(() => 'cut')
})

test('[changes] a silent feed ends after its timeout', async () => {
  const waited = await changes('feed=longpoll&since=now&timeout=100')
  assert.equal(waited.results, [])
  const endless = await client.fetch(`${db}/_changes?feed=continuous&since=now&timeout=100`)
  assert.match(await endless.text(), '"last_seq"')
})

test('[all_docs] keys, a case, and one document', async () => {
  const [first, second] = sent
  assert.ok(first && second)
  const { body } = await client.ask('POST', `${db}/_all_docs`, {
    keys: [documentId(second), 'none', documentId(first)],
    include_docs: true,
  })
  const { rows } = body as { rows: { key: string; error?: string; doc?: { body: unknown } }[] }
  assert.equal(
    rows.map(({ key, error }) => error ?? key),
    [documentId(second), 'not_found', documentId(first)],
  )
  assert.equal(rows[2]?.doc?.body, first.body)
  const query = new URLSearchParams({
    startkey: JSON.stringify(`${first.body.case}:`),
    endkey: JSON.stringify(`${first.body.case};`),
  })
  const ofCase = (await client.ask('GET', `${db}/_all_docs?${query}`)).body as { rows: unknown[] }
  assert.is(ofCase.rows.length, sent.length)
})

test('[document] one is fetched plain, with its history, and as multipart', async () => {
  const id = documentId(sent[0] as Action)
  const path = `${db}/${encodeURIComponent(id)}`
  const plain = (await client.ask('GET', path)).body as { _rev: string }
  const withHistory = (await client.ask('GET', `${path}?revs=true`)).body as { _revisions: object }
  assert.equal(withHistory._revisions, { start: 1, ids: [plain._rev.slice(2)] })
  const asked = `${path}?revs=true&open_revs=${encodeURIComponent(JSON.stringify([plain._rev]))}&latest=true`
  const parts = await client.fetch(asked, { headers: { accept: 'multipart/mixed' } })
  assert.match(parts.headers.get('content-type') ?? '', 'multipart/mixed; boundary=')
  const text = await parts.text()
  assert.match(text, '\r\nContent-Type: application/json\r\n\r\n{"_id":')
  const list = (await client.ask('GET', asked)).body as { ok: { _id: string } }[]
  assert.is(list[0]?.ok._id, id)
  assert.is((await client.ask('GET', `${db}/none`)).status, 404)
})

test('[document] one is put like many', async () => {
  const action = unsent[3] as Action
  const path = `${db}/${encodeURIComponent(documentId(action))}`
  assert.is((await client.ask('PUT', path, document(action))).status, 201)
  assert.is((await client.ask('PUT', path, document(action))).status, 409)
  assert.is((await client.ask('PUT', `${path}?new_edits=false`, document(action))).status, 201)
  assert.is((await client.ask('PUT', `${db}/other`, document(action))).status, 403)
})

test('[bulk_docs] a replicator keeps its revision, and to bring a thing twice is no conflict', async () => {
  const action = unsent[4] as Action
  const doc = { ...document(action), _rev: '1-abc', _revisions: { start: 1, ids: ['abc'] } }
  for (let i = 0; i < 2; i++) {
    const { body } = await client.ask('POST', `${db}/_bulk_docs`, { docs: [doc], new_edits: false })
    assert.equal(body, [{ ok: true, id: doc._id, rev: '1-abc' }])
  }
})

test('[revs_diff] what is here is not asked for', async () => {
  const id = documentId(sent[0] as Action)
  const { body } = await client.ask('POST', `${db}/_revs_diff`, { [id]: ['1-x'], none: ['1-y'] })
  assert.equal(body, { none: { missing: ['1-y'] } })
})

test('[bulk_get] documents come in the order asked, missing ones as errors', async () => {
  const id = documentId(sent[0] as Action)
  const { body } = await client.ask('POST', `${db}/_bulk_get?revs=true`, { docs: [{ id: 'none' }, { id }] })
  const { results } = body as { results: { docs: { ok?: { _id: string }; error?: { error: string } }[] }[] }
  assert.is(results[0]?.docs[0]?.error?.error, 'not_found')
  assert.is(results[1]?.docs[0]?.ok?._id, id)
  assert.equal((await client.ask('POST', `${db}/_bulk_get`, { docs: [] })).body, { results: [] })
})

test('[local] the last checkpoint wins, whatever revision it names', async () => {
  const put = (n: number) => client.ask('PUT', `${db}/_local/a.b~c`, { _rev: '0-1', n })
  assert.is((await client.ask('GET', `${db}/_local/a.b~c`)).status, 404)
  assert.is((await put(1)).status, 201)
  assert.equal((await put(2)).body, { ok: true, id: '_local/a.b~c', rev: '0-1' })
  assert.is(((await client.ask('GET', `${db}/_local/a.b~c`)).body as { n: number }).n, 2)
})

test('[database] it is there, is not made anew, and commits', async () => {
  assert.is((await client.ask('GET', `${db}/`)).status, 200)
  assert.is((await client.ask('PUT', `${db}/`)).status, 412)
  assert.is((await client.ask('PUT', '/db/mine')).status, 403)
  assert.is((await client.ask('POST', `${db}/_ensure_full_commit`)).status, 201)
})

test('[design] programs are refused, with 403 and never 404', async () => {
  const design = { _id: '_design/x', views: {} }
  assert.is((await client.ask('PUT', `${db}/_design/x?new_edits=false`, design)).status, 403)
  assert.is((await client.ask('PUT', `${db}/_design%2Fx`, design)).status, 403)
})

test('[reference] every clerk reads it and nobody but the centre writes it', async () => {
  const { body } = await client.ask('GET', '/db/reference/_changes?include_docs=true&limit=1')
  const [first] = (body as Feed).results
  const key = first?.doc?.body as { clerk: unknown } | undefined
  assert.is(key?.clerk, null)
  assert.is((await client.ask('POST', '/db/reference/_bulk_docs', { docs: [] })).status, 403)
  assert.is((await client.ask('PUT', '/db/reference/x', {})).status, 403)
})

test('[welcome] strangers learn who answers and no more', async () => {
  const answer = await fetch(`${server.origin}/db/`)
  assert.is(((await answer.json()) as { couchdb: string }).couchdb, 'Welcome')
  assert.is((await fetch(`${server.origin}/db/_up`)).status, 200)
  assert.is((await fetch(`${server.origin}${db}/_changes`)).status, 401)
})

test('[changes] a place beyond the end, as after a backup was put back, begins at the beginning', async () => {
  const { last_seq: end } = (await client.ask('GET', `${db}/_changes`)).body as { last_seq: string }
  const [count = '', epoch] = end.split('-')
  const { results } = (await client.ask('GET', `${db}/_changes?since=${Number(count) + 5}-${epoch}`))
    .body as Feed
  assert.is(results.length, Number(count))
})

test('[changes] one clerk holds 64 waiting feeds and not one more', async () => {
  const colleague = await signedIn(server.origin, 'guyan', 'lianli-guyan')
  const ending = new AbortController()
  const { signal } = ending
  const wait = () => colleague.fetch(`${db}/_changes?feed=continuous&since=now&heartbeat=100`, { signal })
  const open = await Promise.all(Array.from({ length: 64 }, wait))
  assert.ok(open.every(({ status }) => status === 200))
  assert.is((await colleague.ask('GET', `${db}/_changes?feed=longpoll&timeout=1`)).status, 429)
  assert.is((await colleague.ask('GET', `${db}/_changes`)).status, 200)
  assert.is((await client.ask('GET', `${db}/_changes?feed=longpoll&timeout=1`)).status, 200)
  ending.abort()
})

test('[all_docs] a limit below nothing is nothing', async () => {
  const rowsOf = async (limit: unknown) =>
    ((await client.ask('POST', `${db}/_all_docs`, { limit })).body as { rows: unknown[] }).rows.length
  assert.is(await rowsOf(-1), 0)
  assert.is(await rowsOf(2), 2)
})

test('[bulk_get] a document without an id is missing, in good JSON', async () => {
  const { body } = await client.ask('POST', `${db}/_bulk_get`, { docs: [{}] })
  assert.is((body as { results: { id: string }[] }).results[0]?.id, 'undefined')
})

test('[bulk_docs] one document nested without end, or named __proto__, costs the others nothing', async () => {
  const deep = `{"_id":"deep","body":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
  const known = JSON.stringify(document(sent[0] as Action<unknown>))
  const body = `{"docs":[${deep},{"_id":"__proto__","__proto__":{"x":1}},${known}],"new_edits":false}`
  const headers = { 'content-type': 'application/json' }
  const answer = await client.fetch(`${db}/_bulk_docs`, { method: 'POST', headers, body })
  assert.is(answer.status, 201)
  const rows = (await answer.json()) as { ok?: true; error?: string }[]
  assert.equal(
    rows.map(({ ok, error }) => ok ?? error),
    ['forbidden', 'forbidden', true],
  )
})

test('[local] the checkpoints of one clerk are not those of another', async () => {
  const colleague = await signedIn(server.origin, 'guyan', 'lianli-guyan')
  const path = '/db/reference/_local/checkpoint'
  await client.ask('PUT', path, { n: 1 })
  assert.is((await colleague.ask('GET', path)).status, 404)
  await colleague.ask('PUT', path, { n: 2 })
  assert.is(((await client.ask('GET', path)).body as { n: number }).n, 1)
})

test.run()

async function* actLinesOf(answer: Response): AsyncGenerator<{ id?: string }> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of answer.body as unknown as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines.filter((text) => text !== '')) {
      const read = JSON.parse(line)
      if (isAct(read.id)) yield read
    }
  }
}

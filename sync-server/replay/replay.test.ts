import { readdirSync, readFileSync } from 'node:fs'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, documentId, type Json } from '../../domain/index.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { seedDemo } from '../../scripts/seed.ts'
import { firstRevision } from '../revision.ts'
import type { Server } from '../server.ts'
import { serverForTest } from '../testing.ts'
import { enrolled, signedIn, suppliedOffice, type TestClient } from '../testing-client.ts'
import { play } from './play.ts'
import { readScript, type Words } from './script.ts'

/** Each script of this folder is played against a server of its own that holds one marriage. */
const test = suite('replay')
const scripts = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.http'))
const now = () => new Date('2026-11-23T08:30:00+08:00')

const documentOf = (action: Action<unknown>) => ({
  _id: documentId(action),
  body: action.body,
  sigs: action.sigs,
})
const revisionOf = (action: Action<unknown>) =>
  firstRevision({ body: action.body, sigs: action.sigs } as unknown as Json)

for (const name of scripts) {
  test(`[replay] ${name}: every request is answered as it must be`, async () => {
    const server = await serverForTest({ now })
    try {
      const words = await wordsFor(server)
      for (const [index, exchange] of readScript(read(name)).entries()) {
        const fault = await play(server.origin, exchange, words)
        const { method, path, about } = exchange
        assert.is(fault, null, `${index + 1}. ${method} ${path} (${about}): ${fault}`)
      }
    } finally {
      await server.stop()
    }
  })
}

test('[replay] the scripts hold what was heard: five lists of requests, none of them short', () => {
  const counts = scripts.map((name) => readScript(read(name)).length)
  assert.is(scripts.length, 5)
  assert.ok(counts.every((count) => count >= 8))
})

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

/** A server with one marriage at the centre; the next marriage's first act is still to be pushed. */
async function wordsFor(server: Server): Promise<Words> {
  await seedDemo(server.centre)
  const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const author = await enrolled(client, 'counter-1')
  const office = await suppliedOffice(client, author, 2)
  const { actions } = await marriageScript({ office, author, index: 0 })
  const [unsent] = (await marriageScript({ office, author, index: 1, to: 'called' })).actions
  await client.ask('POST', '/db/xk7q2m/_bulk_docs', { docs: actions.map(documentOf) })
  await receiptAt(client)
  const [first] = actions
  assert.ok(first && unsent)
  const [id, rev] = [documentId(first), revisionOf(first)]
  const [newId, newRev] = [documentId(unsent), revisionOf(unsent)]
  const fresh = { ...documentOf(unsent), _rev: newRev, _revisions: { start: 1, ids: [newRev.slice(2)] } }
  const forgedId = `${newId.slice(0, -1)}${newId.endsWith('0') ? '1' : '0'}`
  return new Map(
    Object.entries({
      basic: Buffer.from('linqing:lianli-linqing').toString('base64'),
      ...{ id, rev, hash: rev.slice(2), path: encodeURIComponent(id) },
      ...{ newId, newRev, new: JSON.stringify(fresh) },
      ...{ forgedId, forged: JSON.stringify({ ...fresh, _id: forgedId }) },
    }),
  )
}

/** Waits until the centre has written down what it took in, so that the feed is at rest. */
async function receiptAt(client: TestClient): Promise<void> {
  for (let since = '0', isThere = false; !isThere; ) {
    const path = `/db/xk7q2m/_changes?feed=longpoll&timeout=1000&since=${since}`
    const page = (await client.ask('GET', path)).body as { results: { id: string }[]; last_seq: string }
    isThere = page.results.some(({ id }) => id.startsWith('receipt:'))
    since = page.last_seq
  }
}

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { documentId } from '../domain/index.ts'
import { marriageScript } from '../domain/testing/marriage-script.ts'
import { seedDemo } from '../scripts/seed.ts'
import { couchForTest } from './store/testing-couch.ts'
import { serverForTest, temporaryFolder } from './testing.ts'
import { enrolled, signedIn, suppliedOffice, type TestClient } from './testing-client.ts'

const now = () => new Date('2026-11-23T08:30:00+08:00')
const db = '/db/xk7q2m'

interface Feed {
  readonly results: readonly { readonly id: string; readonly doc: Record<string, unknown> }[]
  readonly last_seq: string
}

const feedOf = async (client: TestClient, query: string) =>
  (await client.ask('GET', `${db}/_changes?include_docs=true&${query}`)).body as Feed

const couch = await couchForTest(temporaryFolder())
test.after(couch.close)

test('[at-scale] a marriage goes through the gate into a CouchDB server and comes back as it was signed', async () => {
  const data = temporaryFolder()
  const setting = { data, couchdb: couch.address, now }
  const first = await serverForTest(setting)
  await seedDemo(first.centre)
  const registrar = await signedIn(first.origin, 'linqing', 'lianli-linqing')
  const author = await enrolled(registrar, 'counter-1')
  const office = await suppliedOffice(registrar, author, 2)
  const scripts = await Promise.all([0, 1].map((index) => marriageScript({ office, author, index })))
  const [before, after] = scripts.map(({ actions }) => actions)
  assert.ok(before && after)
  const docsOf = (actions: typeof before) =>
    actions.map((action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs }))

  await registrar.ask('POST', `${db}/_bulk_docs`, { docs: docsOf(before).reverse() })
  const { last_seq: place } = await feedOf(registrar, 'limit=1000')
  await first.stop()

  const second = await serverForTest(setting)
  const client = await signedIn(second.origin, 'linqing', 'lianli-linqing')
  assert.equal((await feedOf(client, `since=${place}`)).results, [])
  couch.cutAt(5, 'in-answer')
  const failed = await client.ask('POST', `${db}/_bulk_docs`, { docs: docsOf(after) })
  assert.is(failed.status, 500)
  couch.mend()
  await client.ask('POST', `${db}/_bulk_docs`, { docs: docsOf(after) })

  const fresh = await feedOf(client, `since=${place}`)
  const acts = (feed: Feed) => feed.results.filter(({ id }) => id.includes(':sha256-') && !/^[a-z]/.test(id))
  assert.equal(
    acts(fresh).map(({ id }) => id),
    after.map(documentId).sort(),
  )
  for (const { id, doc } of acts(await feedOf(client, ''))) {
    const sent = [...before, ...after].find((action) => documentId(action) === id)
    assert.equal([doc.body, doc.sigs], [sent?.body, sent?.sigs])
  }
  await second.stop()
})

test.run()

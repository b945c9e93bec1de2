import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { documentId } from '../domain/index.ts'
import { marriageScript } from '../domain/testing/marriage-script.ts'
import { demoOffice, seedDemo, seedOffice } from '../scripts/seed.ts'
import type { Server } from './server.ts'
import { serverForTest } from './testing.ts'
import { enrolled, signedIn, suppliedOffice, type TestClient } from './testing-client.ts'

const now = () => new Date('2026-11-23T08:30:00+08:00')
const test = suite<{ server: Server; client: TestClient }>('access')

test.before.each(async (context) => {
  context.server = await serverForTest({ now })
  await seedDemo(context.server.centre)
  context.client = await signedIn(context.server.origin, 'linqing', 'lianli-linqing')
})
test.after.each(({ server }) => server.stop())

/** The first acts of a marriage by this clerk, at the centre. */
async function called(client: TestClient, device: string, index = 0): Promise<readonly string[]> {
  const author = await enrolled(client, device)
  const office = await suppliedOffice(client, author, 3)
  const { actions } = await marriageScript({ office, author, index, to: 'accepted' })
  const docs = actions.map((action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs }))
  await client.ask('POST', '/db/xk7q2m/_bulk_docs', { docs })
  return docs.map(({ _id }) => _id)
}

const feedOf = async (client: TestClient): Promise<string[]> => {
  const { body } = await client.ask('GET', '/db/xk7q2m/_changes')
  return (body as { results: { id: string }[] }).results.map(({ id }) => id)
}

const isOfCase = (id: string): boolean => !id.startsWith('receipt:')

test('[access] a clerk of another office sees neither the database nor whether it is there', async ({
  server,
  client,
}) => {
  await called(client, 'counter-1')
  const clerks = [{ clerk: 'heqiu', name: '何秋', roles: ['head'], password: 'lianli-heqiu' }] as const
  await seedOffice(server.centre, { ...demoOffice, office: 'ba3n8k', clerks })
  const stranger = await signedIn(server.origin, 'heqiu', 'lianli-heqiu')
  const asked = ['xk7q2m', 'nowhere'].flatMap((db) =>
    [`/db/${db}`, `/db/${db}/_changes`, `/db/${db}/_all_docs`, `/db/${db}/x`].map(
      (path) => ['GET', path] as const,
    ),
  )
  for (const [method, path] of asked) assert.is((await stranger.ask(method, path)).status, 403, path)
  assert.is((await stranger.ask('POST', '/db/xk7q2m/_bulk_docs', { docs: [] })).status, 403)
  assert.is((await stranger.ask('GET', '/db/ba3n8k')).status, 200)
})

test('[access] a kit reads the cases its clerk has acted in, a desk the whole office', async ({
  server,
  client,
}) => {
  const theirs = await called(client, 'counter-1')
  const atDesk = await signedIn(server.origin, 'guyan', 'lianli-guyan')
  const own = await called(atDesk, 'outreach-1')
  const kit = await signedIn(server.origin, 'guyan', 'lianli-guyan', 'kit')
  const [all, few] = [await feedOf(atDesk), await feedOf(kit)]
  assert.equal(all.filter(isOfCase), [...theirs, ...own])
  assert.equal(few.filter(isOfCase), own)
  // Receipts name acts by their content only; who may read the database may check the whole chain.
  assert.is(all.filter((id) => !isOfCase(id)).length, 2)
  assert.equal(
    few.filter((id) => !isOfCase(id)),
    all.filter((id) => !isOfCase(id)),
  )
  const [one = ''] = theirs
  assert.is((await kit.ask('GET', `/db/xk7q2m/${encodeURIComponent(one)}`)).status, 404)
  const keys = (await kit.ask('POST', '/db/xk7q2m/_all_docs', { keys: [one, own[0]] })).body
  assert.equal(
    (keys as { rows: { error?: string }[] }).rows.map(({ error }) => error),
    ['not_found', undefined],
  )
})

test('[access] a session asks for less than the account allows and never for more', async ({ server }) => {
  const { accounts } = server.centre
  const outreach = {
    clerk: 'wenlan',
    name: '温岚',
    office: 'xk7q2m',
    roles: ['registrar'],
    scope: 'kit',
  } as const
  await accounts.put(outreach, 'lianli-wenlan')
  const client = await signedIn(server.origin, 'wenlan', 'lianli-wenlan', 'desk')
  const { body } = await client.ask('GET', '/api/session')
  assert.is((body as { scope: string }).scope, 'kit')
  const { grant } = client
  assert.ok(grant.body.kind === 'grant' && grant.body.scope === 'kit')
  assert.is(grant.body.until, '2026-11-24T08:30:00.000+08:00')
})

test.run()

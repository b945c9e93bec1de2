import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { documentId } from '../../domain/index.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { seedDemo } from '../../scripts/seed.ts'
import type { Server } from '../server.ts'
import { serverForTest, temporaryFolder } from '../testing.ts'
import { enrolled, signedIn, suppliedOffice, type TestClient } from '../testing-client.ts'

const now = () => new Date('2026-11-23T08:30:00+08:00')
const test = suite<{ data: string; server: Server; client: TestClient }>('status checks')
const known = inventedCouple(77).man
const couple = inventedCouple(1)

test.before.each(async (context) => {
  context.data = temporaryFolder()
  context.server = await serverForTest({ data: context.data, now })
  await seedDemo(context.server.centre, { [known.document.number]: '40' })
  context.client = await signedIn(context.server.origin, 'linqing', 'lianli-linqing')
})
test.after.each(({ server }) => server.stop())

const check = async (client: TestClient, people: readonly (typeof known)[]) => {
  const asked = people.map(({ name, document }) => ({ name, number: document.number }))
  const { body } = await client.ask('POST', '/api/status-checks', { people: asked })
  return (body as { results: Record<string, string>[] }).results
}

test('[status-check] a person whom no source knows is unknown, under a reference of its own', async ({
  client,
}) => {
  const [found] = await check(client, [couple.man])
  assert.equal([found?.number, found?.found], [couple.man.document.number, 'unknown'])
  assert.match(found?.reference ?? '', /^Q20261123-[0-9A-F]{8}$/)
  assert.is(found?.at, '2026-11-23T08:30:00.000+08:00')
})

test('[status-check] a person of the civil status table has that status', async ({ client }) => {
  assert.is((await check(client, [known]))[0]?.found, '40')
})

test('[status-check] who was registered here is married, before and after a restart', async (context) => {
  const { client } = context
  const author = await enrolled(client, 'counter-1')
  const office = await suppliedOffice(client, author, 2)
  const { actions } = await marriageScript({ office, author, index: 0, couple, to: 'registered' })
  const docs = actions.map((action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs }))
  await client.ask('POST', '/db/xk7q2m/_bulk_docs', { docs: docs.slice(0, -1) })
  assert.is((await check(client, [couple.man]))[0]?.found, 'unknown')
  await client.ask('POST', '/db/xk7q2m/_bulk_docs', { docs })
  const found = await check(client, [couple.man, couple.woman])
  assert.equal(
    found.map((one) => [one.found, one.reference]),
    [
      ['20', 'J610102-2026-000001'],
      ['20', 'J610102-2026-000001'],
    ],
  )
  await context.server.stop()
  context.server = await serverForTest({ data: context.data, now })
  const again = await signedIn(context.server.origin, 'linqing', 'lianli-linqing')
  assert.is((await check(again, [couple.woman]))[0]?.found, '20')
})

test('[at rest] the data folder shows no name and no number, not even of who was asked about', async ({
  data,
  server,
  client,
}) => {
  const author = await enrolled(client, 'counter-1')
  const office = await suppliedOffice(client, author, 2)
  const { actions } = await marriageScript({ office, author, index: 0, couple })
  const docs = actions.map((action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs }))
  await client.ask('POST', '/db/xk7q2m/_bulk_docs', { docs })
  await check(client, [known, couple.man])
  for (const when of ['running', 'stopped']) {
    for (const file of readdirSync(data, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue
      const bytes = readFileSync(join(file.parentPath, file.name))
      for (const secret of [couple.man, couple.woman, known].flatMap((one) => [
        one.name,
        one.document.number,
      ])) {
        assert.is(bytes.includes(secret), false, `${file.name} while ${when}`)
      }
      assert.is(bytes.includes('linqing'), false, `${file.name} while ${when}`)
    }
    if (when === 'running') await server.stop()
  }
})

test('[status-check] nobody asks without signing in', async ({ server }) => {
  const answer = await fetch(`${server.origin}/api/status-checks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ people: [{ number: known.document.number, name: known.name }] }),
  })
  assert.is(answer.status, 401)
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { documentId } from '../domain/index.ts'
import { marriageScript } from '../domain/testing/marriage-script.ts'
import { seedDemo } from '../scripts/seed.ts'
import { freePort, serverForTest, serverProcess, temporaryFolder } from './testing.ts'
import { enrolled, signedIn, suppliedOffice, type TestClient } from './testing-client.ts'

const rounds = 3
const marriages = 12

test('[durability] whatever was acknowledged is there after the server is killed, again and again', async () => {
  const data = temporaryFolder()
  const port = await freePort()
  const seeding = await serverForTest({ data, port })
  await seedDemo(seeding.centre)
  const client = await signedIn(seeding.origin, 'linqing', 'lianli-linqing')
  const author = await enrolled(client, 'counter-1')
  const office = await suppliedOffice(client, author, marriages * rounds)
  await seeding.stop()

  const start = `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
  const acknowledged = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const server = await serverProcess(data, port)
    const scripts = await Promise.all(
      Array.from({ length: marriages }, (_, i) =>
        marriageScript({ office, author, index: round * marriages + i, start }),
      ),
    )
    const docs = scripts.flatMap(({ actions }) =>
      actions.map((action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs })),
    )
    const killAt = acknowledged.size + docs.length / 2
    for (const doc of docs) {
      const pushing = push(client, doc).then((id) => id && acknowledged.add(id))
      if (acknowledged.size >= killAt) {
        await Promise.all([server.kill(), pushing])
        break
      }
      await pushing
    }
    await server.kill()
  }

  const server = await serverProcess(data, port)
  const { body } = await client.ask('GET', '/db/xk7q2m/_all_docs')
  const kept = new Set((body as { rows: { id: string }[] }).rows.map(({ id }) => id))
  assert.ok(acknowledged.size >= (rounds * marriages * 11) / 2)
  assert.equal(
    [...acknowledged].filter((id) => !kept.has(id)),
    [],
  )
  await server.stop()
})

/** The id of a document that the server says it has taken, null when it did not answer. */
async function push(client: TestClient, doc: { _id: string }): Promise<string | null> {
  const answer = await client.ask('POST', '/db/xk7q2m/_bulk_docs', { docs: [doc] }).catch(() => null)
  const rows = answer?.body as { ok?: boolean; parked?: string }[] | undefined
  if (answer) assert.equal([rows?.[0]?.ok, rows?.[0]?.parked], [true, undefined])
  return answer ? doc._id : null
}

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { seedDemo } from '../../scripts/seed.ts'
import type { Server } from '../server.ts'
import type { Entry } from '../store/store.ts'
import { serverForTest, temporaryFolder } from '../testing.ts'
import { signedIn } from '../testing-client.ts'

/** An embedded server with more documents in the demo office than are ever held at once. */
let server: Server
const count = 1201
const nameOf = (index: number) => `receipt:${String(index).padStart(6, '0')}`

test.before(async () => {
  server = await serverForTest({ data: temporaryFolder() })
  await seedDemo(server.centre)
  const entries = Array.from({ length: count }, (_, index): Entry => {
    const id = nameOf(index)
    return { of: {} as Entry['of'], id, rev: '1-a', json: `{"_id":"${id}"}`, case: null, clerk: null }
  })
  const { database } = server.centre.offices.get('xk7q2m') ?? { database: null }
  await database?.append({ entries, parked: [], refused: [], released: [] })
})
test.after(() => server.stop())

interface Rows {
  total_rows: number
  rows: { id: string; error?: string; doc?: { _id: string } }[]
}

async function asked(query: string, body?: object): Promise<Rows> {
  const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const method = body ? 'POST' : 'GET'
  return (await client.ask(method, `/db/xk7q2m/_all_docs?${query}`, body)).body as Rows
}

test('[all_docs] every document comes once and in order, page after page', async () => {
  const { rows, total_rows } = await asked('include_docs=true')
  assert.is(total_rows, count)
  assert.equal(
    rows.map(({ doc }) => doc?._id),
    Array.from({ length: count }, (_, index) => nameOf(index)),
  )
})

test('[all_docs] a limit on the edge of a page, and a range that ends inside one, are kept', async () => {
  for (const limit of [0, 1, 499, 500, 501, 1000, 1001, count, count + 1]) {
    assert.is((await asked(`limit=${limit}`)).rows.length, Math.min(limit, count), String(limit))
  }
  const range = `startkey="${nameOf(400)}"&endkey="${nameOf(1100)}"`
  const { rows } = await asked(encodeURI(range))
  assert.is(rows.length, 701)
  assert.is(rows.at(-1)?.id, nameOf(1100))
})

test('[all_docs] keys come in their order, twice when asked twice, missing ones as errors', async () => {
  const keys = [...Array.from({ length: 600 }, (_, index) => nameOf(599 - index)), 'none', nameOf(0)]
  const { rows } = await asked('', { keys })
  assert.equal(
    rows.map((row, index) => (row.error ? 'none' : rows[index]?.id)),
    keys,
  )
})

test.run()

import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { memoryStore } from './memory.ts'
import { sqliteStore } from './sqlite.ts'
import { storeContract } from './store.contract.ts'
import { beginning } from './store.ts'
import { batch, entry } from './testing-entries.ts'

const root = mkdtempSync(join(tmpdir(), 'lianli-store-'))
process.on('exit', () => rmSync(root, { recursive: true, force: true }))
const key = randomBytes(32)
let folder = root
let rounds = 0

storeContract({ name: 'memory', make: async () => memoryStore() })
storeContract({
  name: 'sqlite',
  make: async () => {
    folder = join(root, String(rounds++))
    return sqliteStore(folder, key, 'abcdef01')
  },
  reopen: async () => sqliteStore(folder, key, 'abcdef01'),
})

const sealing = suite('store: sqlite alone')
sealing('[store] the file shows no plain text and does not open under another key', async () => {
  const place = join(root, 'sealed')
  const store = sqliteStore(place, key)
  const database = await store.open('xk7q2m')
  await database.append(batch({ entries: [{ ...entry('a'), json: '{"name":"林青青"}' }] }))
  await store.close()
  const bytes = Buffer.concat(readdirSync(place).map((file) => readFileSync(join(place, file))))
  assert.is(bytes.includes('林青青'), false)
  assert.is(bytes.includes('SQLite format'), false)
  await sqliteStore(place, randomBytes(32))
    .open('xk7q2m')
    .then(
      () => assert.unreachable(),
      (cause) => assert.ok(cause instanceof Error),
    )
})
sealing('[store] a page that is written out ends after 8 MB, and the feed goes on behind it', async () => {
  const store = sqliteStore(join(root, 'large'), key)
  const database = await store.open('xk7q2m')
  const text = '永'.repeat(1_000_000)
  const ids = ['a', 'b', 'c', 'd', 'e']
  for (const id of ids) {
    await database.append(batch({ entries: [{ ...entry(id), json: JSON.stringify({ _id: id, text }) }] }))
  }
  const counts: number[] = []
  const found: string[] = []
  for (let since = beginning, more = true; more; ) {
    const page = await database.written?.(since, 100)
    assert.ok(page)
    counts.push(page.count)
    const docs = JSON.parse(`[${Buffer.from(page.text)}]`) as { doc: { _id: string; text: string } }[]
    found.push(...docs.flatMap(({ doc }) => (doc.text === text ? doc._id : [])))
    since = page.last
    more = page.pending > 0
  }
  assert.equal([counts, found], [[3, 2], ids])
  await store.close()
})
sealing.run()

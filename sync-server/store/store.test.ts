import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Admitted } from '../../domain/index.ts'
import { memoryStore } from './memory.ts'
import { sqliteStore } from './sqlite.ts'
import { storeContract } from './store.contract.ts'

const root = mkdtempSync(join(tmpdir(), 'lianli-store-'))
process.on('exit', () => rmSync(root, { recursive: true, force: true }))
const key = randomBytes(32)
let folder = root
let rounds = 0

storeContract('memory', async () => memoryStore())
storeContract(
  'sqlite',
  async () => {
    folder = join(root, String(rounds++))
    return sqliteStore(folder, key)
  },
  async () => sqliteStore(folder, key),
)

const sealing = suite('store: sealed at rest')
sealing('[store] the file shows no plain text and does not open under another key', async () => {
  const place = join(root, 'sealed')
  const store = sqliteStore(place, key)
  const database = await store.open('xk7q2m')
  const entry = {
    of: {} as Admitted,
    id: 'a',
    rev: '1-a',
    json: '{"name":"林青青"}',
    case: null,
    clerk: null,
  }
  await database.append({ entries: [entry], parked: [], refused: [], released: [] })
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
sealing.run()

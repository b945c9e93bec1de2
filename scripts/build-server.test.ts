import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { documentId } from '../domain/index.ts'
import { marriageScript } from '../domain/testing/marriage-script.ts'
import type { Question, ReadOnThread } from '../sync-server/offer-thread.ts'
import { keptThrough } from '../sync-server/testing/kept-through.ts'
import { freePort, serverForTest, serverProcess, temporaryFolder } from '../sync-server/testing.ts'
import { enrolled, signedIn, suppliedOffice } from '../sync-server/testing-client.ts'
import { threadSources } from '../sync-server/threads.ts'
import { buildServer } from './build-server.ts'
import { seedDemo } from './seed.ts'

mkdirSync('.build', { recursive: true })
const folder = resolve(mkdtempSync('.build/server-'))
test.after(() => rmSync(folder, { recursive: true }))
const main = await buildServer(folder)
const program = inService(main)

const data = temporaryFolder()
const port = await freePort()
const seeded = await serverForTest({ data, port })
await seedDemo(seeded.centre)
const client = await signedIn(seeded.origin, 'linqing', 'lianli-linqing')
const author = await enrolled(client, 'counter-1')
const office = await suppliedOffice(client, author, 2)
await seeded.stop()
const start = `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
const scripts = await Promise.all([0, 1].map((index) => marriageScript({ office, author, index, start })))
const docs = scripts.flatMap(({ actions }) =>
  actions.map((action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs })),
)

/** How the unit for service managers starts the server, here with its program in another folder. */
function inService(main: string): readonly string[] {
  const unit = readFileSync('docs/service/lianli.service', 'utf8')
  const [node = '', ...rest] = /^ExecStart=(.+)$/m.exec(unit)?.[1]?.split(' ') ?? []
  assert.match(node, /\/node$/)
  assert.ok(rest.includes('dist/server/main.js'))
  return rest.map((word) => (word === 'dist/server/main.js' ? main : word))
}

test('[built-server] it runs on Node alone: signs in, judges a large request, and stops when told to', async () => {
  const server = await serverProcess(data, port, program)
  const { ask } = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const { body } = await ask('POST', `/db/${client.office}/_bulk_docs`, { docs })
  assert.ok(docs.length > 16)
  assert.equal(
    (body as { ok?: true; parked?: string }[]).map(({ ok, parked }) => ({ ok, parked })),
    docs.map(() => ({ ok: true, parked: undefined })),
  )
  assert.is(await server.stop(), 0)
})

test('[built-server] what it acknowledged is there after kills', async () => {
  assert.ok((await keptThrough({ by: 'kill', times: 4, marriages: 10, program })) > 100)
})

test('[built-server] told to stop by a service manager in the middle of what is pushed, it ends by itself with everything acknowledged on disk', async () => {
  assert.ok((await keptThrough({ by: 'stop', times: 4, marriages: 10, program })) > 100)
})

test('[built-server] every thread is beside it, and that of offers reads them', async () => {
  for (const name of Object.keys(threadSources)) assert.ok(existsSync(join(folder, `${name}.js`)), name)
  const thread = new Worker(join(folder, 'offer-thread.js'), { execArgv: [] })
  const key = [author.signer.key, author.signer.publicKey] as Question['keys'][number]
  const question: Question = { id: 0, text: JSON.stringify({ docs }), keepRevisions: false, keys: [key] }
  thread.postMessage(question)
  const [{ answer }] = (await once(thread, 'message')) as [{ answer: readonly ReadOnThread[] }]
  await thread.terminate()
  assert.is(answer.length, docs.length)
  for (const read of answer) assert.equal((read as { good: unknown }).good, [true])
})

test('[built-server] where nothing is built, npm start says what to run', () => {
  const script = resolve('scripts/before-start.ts')
  const tsx = import.meta.resolve('tsx')
  const told = spawnSync(process.execPath, ['--import', tsx, script], { cwd: data, encoding: 'utf8' })
  assert.is(told.status, 1)
  assert.match(told.stderr, 'npm run build')
})

test.run()

import { cpSync } from 'node:fs'
import httpAdapter from 'pouchdb-adapter-http'
import memoryAdapter from 'pouchdb-adapter-memory'
import PouchCore, { type Database, type Replicated, type Row } from 'pouchdb-core'
import replication from 'pouchdb-replication'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, documentId } from '../domain/index.ts'
import { marriageScript } from '../domain/testing/marriage-script.ts'
import { seedDemo } from '../scripts/seed.ts'
import type { Server } from './server.ts'
import { serverForTest, temporaryFolder } from './testing.ts'
import { enrolled, signedIn, suppliedOffice } from './testing-client.ts'
import { lineTo } from './testing-line.ts'

/** Two servers of ours with the same reference: the original with married couples, and a copy without them. */
let original: Server
let standby: Server
let sent: readonly string[]
/** One marriage more, which no server has yet. */
let unsent: readonly Action<unknown>[]

const PouchDB = PouchCore.plugin(httpAdapter).plugin(memoryAdapter).plugin(replication)
const now = () => new Date('2026-11-23T08:30:00+08:00')
const marriages = 6

// PouchDB rejects promises that nobody holds when a socket is cut; the outcome is asserted below.
const ignore = () => {}
process.on('unhandledRejection', ignore)

test.before(async () => {
  const [data, copied] = [temporaryFolder(), temporaryFolder()]
  const first = await serverForTest({ data, now })
  await seedDemo(first.centre)
  const registrar = await signedIn(first.origin, 'linqing', 'lianli-linqing')
  const device = await enrolled(registrar, 'counter-1')
  const office = await suppliedOffice(registrar, device, marriages + 1)
  await first.stop()
  cpSync(data, copied, { recursive: true })
  original = await serverForTest({ data, now })
  standby = await serverForTest({ data: copied, now })

  const scripts = await Promise.all(
    Array.from({ length: marriages }, (_, index) => marriageScript({ office, author: device, index })),
  )
  const actions = scripts.flatMap((script) => script.actions)
  sent = actions.map(documentId).sort()
  unsent = (await marriageScript({ office, author: device, index: marriages })).actions
  await push(original, actions)
})

test.after(async () => {
  await original.stop()
  await standby.stop()
  process.off('unhandledRejection', ignore)
})

async function push(server: Server, actions: readonly Action<unknown>[]): Promise<void> {
  const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const docs = actions.map((action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs }))
  await client.ask('POST', '/db/xk7q2m/_bulk_docs', { docs })
}

/** Waits, feed by feed, until a server has all of these. */
async function arrivedAt(server: Server, ids: readonly string[]): Promise<void> {
  const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  for (let since = '0', left = new Set(ids); left.size > 0; ) {
    const path = `/db/xk7q2m/_changes?feed=longpoll&timeout=1000&since=${since}`
    const page = (await client.ask('GET', path)).body as { results: { id: string }[]; last_seq: string }
    const come = new Set(page.results.map(({ id }) => id))
    left = new Set([...left].filter((id) => !come.has(id)))
    since = page.last_seq
  }
}

const credentials = 'linqing:lianli-linqing@'
const remote = (origin: string): Database =>
  new PouchDB(`${origin.replace('//', `//${credentials}`)}/db/xk7q2m`, { adapter: 'http' })

/** The acts of a database; beside them each centre keeps the receipts that it wrote. */
const actsIn = async (database: Database): Promise<Row[]> =>
  (await database.allDocs({ include_docs: true })).rows.filter(({ id }) => !id.startsWith('receipt:'))
const idsIn = async (database: Database): Promise<string[]> =>
  (await actsIn(database)).map(({ id }) => id).sort()

/** Replicates again and again, as PouchDB's own retry does, until one run ends well. */
async function untilDone(source: Database, target: Database): Promise<{ runs: number; last: Replicated }> {
  for (let runs = 1; ; runs++) {
    const done = await PouchDB.replicate(source, target, { batch_size: 10 }).catch(() => null)
    if (done?.ok) return { runs, last: done }
    if (runs > 50) throw new Error('the replication does not end')
  }
}

test('[replication] a stock PouchDB pulls a database and pushes it into another, through lines that are cut', async () => {
  const toOriginal = await lineTo(original.port)
  const toStandby = await lineTo(standby.port)
  const pouch = new PouchDB('between', { adapter: 'memory' })

  toOriginal.cutAfter(40_000, 2)
  const pulled = await untilDone(remote(toOriginal.origin), pouch)
  assert.ok(toOriginal.cuts() > 0 && pulled.runs > 1)
  assert.ok(pulled.last.docs_read < sent.length, 'the last run went on where an earlier one was cut')
  assert.equal(await idsIn(pouch), sent)

  toStandby.cutAfter(40_000, 2)
  const pushed = await untilDone(pouch, remote(toStandby.origin))
  assert.ok(toStandby.cuts() > 0 && pushed.runs > 1)
  assert.equal(await idsIn(remote(standby.origin)), sent)

  const [here, there] = await Promise.all([original, standby].map(({ origin }) => actsIn(remote(origin))))
  assert.equal(here, there)
  const again = await PouchDB.replicate(remote(original.origin), remote(standby.origin))
  assert.is(again.docs_written, 0)
  await Promise.all([toOriginal.close(), toStandby.close(), pouch.destroy()])
})

test('[replication] what is not authentic is denied to a stock PouchDB, and the rest goes on', async () => {
  const pouch = new PouchDB('with-forgery', { adapter: 'memory' })
  await PouchDB.replicate(remote(original.origin), pouch)
  const { rows } = await pouch.allDocs({ include_docs: true })
  const [first] = rows
  assert.ok(first)
  const { _rev, ...forged } = first.doc
  await pouch.put({ ...forged, _id: `${first.id.slice(0, -1)}${first.id.endsWith('0') ? '1' : '0'}` })
  const denied: string[] = []
  const run = PouchDB.replicate(pouch, remote(standby.origin))
  run.on('denied', ({ reason }) => denied.push(reason))
  const done = await run
  assert.is(done.doc_write_failures, 1)
  assert.equal(denied, ['wrong-id'])
  await pouch.destroy()
})

test('[replication] a stock PouchDB that stays on line carries acts both ways, however often its lines are cut', async () => {
  const toOriginal = await lineTo(original.port)
  const toStandby = await lineTo(standby.port)
  const pouch = new PouchDB('live', { adapter: 'memory' })
  const options = { live: true, retry: true, batch_size: 10, back_off_function: () => 20 } as const
  toOriginal.cutAfter(30_000, 2)
  toStandby.cutAfter(30_000, 2)
  const running = [toOriginal, toStandby].map(({ origin }) => PouchDB.sync(pouch, remote(origin), options))
  const faults: unknown[] = []
  const ended = running.map(
    (sync) =>
      new Promise<void>((resolve) => {
        sync.on('complete', resolve)
        sync.on('error', (cause) => faults.push(cause))
      }),
  )
  const [one, ...others] = unsent
  assert.ok(one)
  await push(standby, [one])
  await arrivedAt(original, [documentId(one)])
  toOriginal.cutAfter(0, 1)
  await push(original, others)
  await arrivedAt(standby, others.map(documentId))
  assert.ok(toOriginal.cuts() > 0)
  for (const sync of running) sync.cancel()
  await Promise.all(ended)
  assert.equal(faults, [])
  await Promise.all([toOriginal.close(), toStandby.close(), pouch.destroy()])
})

test.run()

import { cpSync } from 'node:fs'
import httpAdapter from 'pouchdb-adapter-http'
import memoryAdapter from 'pouchdb-adapter-memory'
import PouchCore, { type Database, type Replicated } from 'pouchdb-core'
import replication from 'pouchdb-replication'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { documentId } from '../domain/index.ts'
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
  const office = await suppliedOffice(registrar, device, marriages)
  await first.stop()
  cpSync(data, copied, { recursive: true })
  original = await serverForTest({ data, now })
  standby = await serverForTest({ data: copied, now })

  const scripts = await Promise.all(
    Array.from({ length: marriages }, (_, index) => marriageScript({ office, author: device, index })),
  )
  const actions = scripts.flatMap((script) => script.actions)
  sent = actions.map(documentId).sort()
  const client = await signedIn(original.origin, 'linqing', 'lianli-linqing')
  const docs = actions.map((action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs }))
  await client.ask('POST', '/db/xk7q2m/_bulk_docs', { docs })
})

test.after(async () => {
  await original.stop()
  await standby.stop()
  process.off('unhandledRejection', ignore)
})

const credentials = 'linqing:lianli-linqing@'
const remote = (origin: string): Database =>
  new PouchDB(`${origin.replace('//', `//${credentials}`)}/db/xk7q2m`, { adapter: 'http' })

const idsIn = async (database: Database): Promise<string[]> =>
  (await database.allDocs({ include_docs: false })).rows.map(({ id }) => id).sort()

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

  const [here, there] = await Promise.all(
    [original, standby].map(({ origin }) => remote(origin).allDocs({ include_docs: true })),
  )
  assert.equal(here?.rows, there?.rows)
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

test.run()

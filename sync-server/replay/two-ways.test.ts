import { cpSync } from 'node:fs'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  documentId,
  type Json,
  type ReceiptBody,
  receiptDocumentId,
  sealSigned,
  tombstoneDocumentId,
} from '../../domain/index.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { seedDemo } from '../../scripts/seed.ts'
import { firstRevision } from '../revision.ts'
import type { Server } from '../server.ts'
import type { Entry } from '../store/store.ts'
import { serverForTest, temporaryFolder } from '../testing.ts'
import { enrolled, signedIn, suppliedOffice } from '../testing-client.ts'
import { lineTo } from '../testing-line.ts'
import { type Run, type RunWish, replicate, type Side } from './replicator.ts'
import { type SecondServer, secondServer } from './second-server.ts'

/** An original with married couples, a receipt and a tombstone; a copy without them; somebody else's database. */
let original: Server
let standby: Server
let others: SecondServer
let second: Side
let acts: readonly string[]
let beside: readonly string[]

const test = suite('two ways')
const now = () => new Date('2026-11-23T08:30:00+08:00')
const marriages = 3

test.before(async () => {
  const [data, copied] = [temporaryFolder(), temporaryFolder()]
  const first = await serverForTest({ data, now })
  await seedDemo(first.centre)
  const client = await signedIn(first.origin, 'linqing', 'lianli-linqing')
  const device = await enrolled(client, 'counter-1')
  const office = await suppliedOffice(client, device, marriages)
  await first.stop()
  cpSync(data, copied, { recursive: true })
  original = await serverForTest({ data, now })
  standby = await serverForTest({ data: copied, now })
  others = await secondServer()
  second = await others.database('second')
  const couples = Array.from({ length: marriages }, (_, index) =>
    marriageScript({ office, author: device, index }),
  )
  const actions = (await Promise.all(couples)).flatMap((script) => script.actions)
  acts = actions.map(documentId)
  const again = await signedIn(original.origin, 'linqing', 'lianli-linqing')
  const docs = actions.map((action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs }))
  await again.ask('POST', '/db/xk7q2m/_bulk_docs', { docs })
  const entries = signedByTheCentre(actions[0]?.id ?? '', actions[0]?.body.case ?? '')
  beside = entries.map(({ id }) => id)
  await original.centre.offices
    .get('xk7q2m')
    ?.database.append({ entries, parked: [], refused: [], released: [] })
})

test.after(async () => {
  await Promise.all([original.stop(), standby.stop(), others.stop()])
})

const authorization = `Basic ${Buffer.from('linqing:lianli-linqing').toString('base64')}`
const ours = (origin: string): Side => ({ origin, path: '/db/xk7q2m/', headers: { authorization } })

async function idsIn({ origin, path, headers }: Side): Promise<string[]> {
  const answer = await fetch(`${origin}${path}_all_docs`, { headers })
  const { rows } = (await answer.json()) as { rows: { id: string }[] }
  return rows.map(({ id }) => id).sort()
}

/** Starts again after each failure, as CouchDB does with a job that crashed. */
async function untilDone(source: Side, target: Side, wish: RunWish): Promise<{ runs: number; last: Run }> {
  for (let runs = 1; ; runs++) {
    const last = await replicate(source, target, wish).catch(() => null)
    if (last) return { runs, last }
    if (runs > 50) throw new Error('the replication does not end')
  }
}

test("[replication] CouchDB's protocol pulls everything into another program's database, receipts and tombstones too, through a line that is cut", async () => {
  const line = await lineTo(original.port)
  line.cutAfter(15_000, 2)
  const pulled = await untilDone(ours(line.origin), second, { batch: 5, useBulkGet: true })
  await line.close()
  assert.ok(pulled.runs > 1 && line.cuts() === 2)
  const held = await idsIn(second)
  assert.equal(held, await idsIn(ours(original.origin)))
  assert.ok(beside.every((id) => held.includes(id)))
})

test('[replication] and pushes every act back into a centre that has none', async () => {
  const line = await lineTo(standby.port)
  line.cutAfter(12_000, 2)
  const wish = { batch: 5, useBulkGet: true }
  const pushed = await untilDone(second, ours(line.origin), wish)
  await line.close()
  assert.ok(pushed.runs > 1 && line.cuts() === 2)
  assert.equal(
    (await idsIn(ours(standby.origin))).filter((id) => acts.includes(id)),
    [...acts].sort(),
  )
})

test('[replication] it pulls with one request a document as well, when it is told not to ask for many', async () => {
  const third = await others.database('third')
  const pulled = await replicate(ours(original.origin), third, { batch: 10, useBulkGet: false })
  assert.is(pulled.failed, 0)
  assert.equal(await idsIn(third), await idsIn(ours(original.origin)))
})

test('[replication] between two centres it finds nothing to send a second time', async () => {
  const wish = { batch: 100, useBulkGet: false }
  const both = async () => {
    const there = await replicate(ours(original.origin), ours(standby.origin), wish)
    const back = await replicate(ours(standby.origin), ours(original.origin), wish)
    return [there.written, back.written]
  }
  await both()
  assert.equal(await both(), [0, 0])
})

/** A receipt and a tombstone as the centre publishes them; who signed them is nothing that a replicator asks. */
function signedByTheCentre(act: string, ofCase: string): Entry[] {
  const sig = { key: 'intl-1.centre', suite: 'intl-1', value: 'AA==' } as const
  const id = act as `sha256-${string}`
  const at = '2026-11-23T08:30:00+08:00'
  const verdicts: ReceiptBody['verdicts'] = [{ id, verdict: 'accepted' }]
  const receipt = sealSigned(
    { office: 'xk7q2m', epoch: '0', seq: 0, previous: null, receivedAt: at, verdicts },
    sig,
  )
  const tombstone = sealSigned(
    { office: 'xk7q2m', case: ofCase, acts: [id], purgedAt: at, rule: 'aborted-cases' },
    sig,
  )
  return [
    { of: receipt, ...kept(receiptDocumentId(receipt), receipt as unknown as Json) },
    { of: tombstone, ...kept(tombstoneDocumentId(tombstone), tombstone as unknown as Json) },
  ]
}

function kept(id: string, signed: Json) {
  const { body, sig } = signed as { body: Json; sig: Json }
  const rev = firstRevision({ body, sig })
  return { id, rev, json: JSON.stringify({ _id: id, _rev: rev, body, sig }), case: null, clerk: null }
}

test.run()

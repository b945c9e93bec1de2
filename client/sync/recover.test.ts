import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, documentId } from '../../domain/index.ts'
import { seedDemo } from '../../scripts/seed.ts'
import { openCentreDatabase } from '../../sync-server/centre-database.ts'
import { renewEpoch } from '../../sync-server/epoch.ts'
import { sealFrom } from '../../sync-server/seal.ts'
import type { Server } from '../../sync-server/server.ts'
import { freePort, serverForTest, temporaryFolder, testSeal } from '../../sync-server/testing.ts'
import { keepBlob } from '../state/ledger/blobs.ts'
import { offerAgain } from '../state/ledger/outbox.ts'
import { pagesAfter } from '../state/ledger/pages.ts'
import { documentOf } from './act-document.ts'
import { changes } from './answers.ts'
import { sendBlobs } from './blob-queue.ts'
import { offerDocuments } from './bulk-offer.ts'
import { ask } from './centre.ts'
import { pullToEnd } from './pull.ts'
import { askWhereabouts, pushOutbox } from './push.ts'
import { offerRowsWaitedFor, recover } from './recover.ts'
import { isEverythingAtCentre } from './sync.ts'
import { type FaultyRelay, faultyRelay } from './testing/faulty-relay.ts'
import { type Machine, machineAt } from './testing/machine-at.ts'

/** A centre on disk whose data folder can be copied and put back. */
async function centreOnDisk() {
  const folder = temporaryFolder()
  const [data, backup] = [join(folder, 'data'), join(folder, 'backup')]
  const port = await freePort()
  let server: Server = await serverForTest({ data, port })
  await seedDemo(server.centre)
  return {
    port,
    origin: server.origin,
    idsThere: async () => {
      const office = server.centre.offices.get('xk7q2m')
      const ids: string[] = []
      for (const { id } of (await office?.database.range({ start: '', end: '\uffff', limit: 9999 })) ?? []) {
        ids.push(id)
      }
      return ids
    },
    rowsThere: () => server.centre.reference.rows.size,
    backUp: async () => {
      await server.stop()
      cpSync(data, backup, { recursive: true })
      server = await serverForTest({ data, port })
    },
    putBack: async () => {
      await server.stop()
      rmSync(data, { recursive: true })
      cpSync(backup, data, { recursive: true })
      const seal = sealFrom(testSeal)
      if (!seal) throw new Error('the seal is 64 hex digits')
      const centre = openCentreDatabase(join(data, 'centre.db'), seal.keyFor('database'))
      renewEpoch(centre)
      centre.close()
      server = await serverForTest({ data, port })
    },
    stop: () => server.stop(),
  }
}

/** One round of a machine's sync: what `startSync` does, without waiting in between. */
async function synced(machine: Machine): Promise<string | null> {
  const { pulling, pushing } = machine
  const steps = [
    () => askWhereabouts(pushing),
    () => pushOutbox(pushing),
    () => pullToEnd(pulling),
    () => recover({ ...pulling, onProgress: () => {} }),
    () => sendBlobs({ ...pushing, onChange: () => {} }),
    () => pullToEnd(pulling),
  ]
  for (const step of steps) {
    const result = await step()
    if (!result.ok) return result.error.code
  }
  return null
}

const wholly = async (machine: Machine): Promise<void> => assert.is(await synced(machine), null)
const idsOf = (actions: readonly Action[]) => actions.map(documentId)

/** A centre that lost what two machines did after its backup; one of them was enrolled after it, too. */
async function afterRestore(
  run: (scene: {
    readonly centre: Awaited<ReturnType<typeof centreOnDisk>>
    readonly relay: FaultyRelay
    readonly early: Machine
    readonly late: Machine
    readonly everything: readonly string[]
    readonly sha256: string
  }) => Promise<void>,
): Promise<void> {
  const centre = await centreOnDisk()
  const relay = await faultyRelay(centre.port)
  try {
    const early = await machineAt({ clerk: 'linqing', device: 'counter-1', base: relay.base })
    const before = await early.marry(0)
    await wholly(early)
    await centre.backUp()
    const late = await machineAt({ clerk: 'luwen', device: 'counter-3', base: centre.origin })
    const byLate = await late.marry(0)
    await wholly(late)
    const byEarly = await early.marry(1)
    const { ledger, deviceKey } = early.pushing
    const how = { media: 'image/jpeg', state: 'kept', savedAt: '' } as const
    const blob = await keepBlob(ledger, deviceKey, new TextEncoder().encode('a picture'), how)
    assert.ok(blob.ok)
    const sha256 = blob.ok ? blob.value.sha256 : ''
    await ledger.blobs.update(sha256, { state: 'here', case: byEarly.case })
    // Keys and rows have come with the feed of the reference before the centre lost them.
    const rows = new Map([...early.pulling.reference(), ...late.pulling.reference()])
    const grown = { ...early, pulling: { ...early.pulling, reference: () => rows } }
    await wholly(grown)
    assert.is((await ledger.blobs.get(sha256))?.state, 'centre')
    await centre.putBack()
    await grown.signInAgain()
    const everything = [before, byLate, byEarly].flatMap(({ actions }) => idsOf(actions))
    await run({ centre, relay, early: grown, late, everything, sha256 })
    early.close()
    late.close()
  } finally {
    await relay.stop()
    await centre.stop()
  }
}

/** Every act is there and on the machine's pages, there once. */
async function isWhole(
  { idsThere }: { idsThere: () => Promise<string[]> },
  machine: Machine,
  acts: readonly string[],
): Promise<void> {
  const there = new Set(await idsThere())
  assert.equal(
    acts.filter((id) => !there.has(id)),
    [],
  )
  assert.equal((await machine.held()).toSorted(), acts.toSorted())
}

test('[recover] what a restored centre lacks, a device brings back: rows, acts of all machines, blobs', () =>
  afterRestore(async ({ centre, early, everything, sha256 }) => {
    const lost = everything.filter(
      (
        (there) => (id: string) =>
          !there.has(id)
      )(new Set(await centre.idsThere())),
    )
    assert.ok(lost.length > 0 && lost.length < everything.length, 'the backup is of yesterday')
    const { ledger } = early.pushing
    assert.is(errorCode(await pullToEnd(early.pulling)), null)
    assert.not(await isEverythingAtCentre(ledger))
    await wholly(early)
    await isWhole(centre, early, everything)
    assert.is((await ledger.blobs.get(sha256))?.state, 'centre')
    assert.ok(await isEverythingAtCentre(ledger))
    assert.is((await ledger.read('receipts:desk'))?.fault, null)
  }))

test('[recover] the machine whose line breaks in the middle goes on where it stopped', () =>
  afterRestore(async ({ centre, relay, early, everything }) => {
    const { ledger } = early.pushing
    relay.next('reference-rows', { do: 'cut' })
    relay.next('_all_docs', { do: 'cut', after: 1 })
    relay.next('_bulk_docs', { do: 'cut', after: 3 })
    relay.next('blobs/missing', { do: 'answer', status: 502, body: '' })
    const faults: (string | null)[] = []
    while (relay.left() > 0) faults.push(await synced(early))
    assert.ok(faults.every((fault) => fault !== null))
    assert.not(await isEverythingAtCentre(ledger))
    await wholly(early)
    await isWhole(centre, early, everything)
    assert.is(await ledger.read('recovery'), undefined)
    assert.ok(await isEverythingAtCentre(ledger))
  }))

test('[recover] an act that was answered and had not come back is saved again, and sent', () =>
  afterRestore(async ({ centre, early, everything }) => {
    const { ledger } = early.pushing
    const { actions } = await early.marry(2)
    await ledger.outbox.toCollection().modify({ state: 'sent' })
    assert.is(errorCode(await pullToEnd(early.pulling)), null)
    assert.ok((await ledger.outbox.toArray()).every(({ state }) => state === 'saved'))
    await wholly(early)
    await isWhole(centre, early, [...everything, ...idsOf(actions)])
  }))

test('[recover] two machines that give back the same acts give them back once', () =>
  afterRestore(async ({ centre, early, late, everything }) => {
    await late.signInAgain()
    await wholly(late)
    await wholly(early)
    await wholly(late)
    await isWhole(centre, early, everything)
    const there = await centre.idsThere()
    assert.is(new Set(there).size, there.length)
    assert.ok(await isEverythingAtCentre(late.pushing.ledger))
  }))

test('[recover] own acts that the restored centre parks or refuses wait here again, and nobody says all is there', () =>
  afterRestore(async ({ centre, early, everything }) => {
    const { ledger } = early.pushing
    await ledger.keep('device', 'counter-1')
    assert.is(errorCode(await pullToEnd(early.pulling)), null)
    const { line } = early.pulling
    const choosy = { ...early.pulling, line: { ...line, fetch: takingNothing(line.fetch) } }
    assert.ok((await recover({ ...choosy, onProgress: () => {} })).ok)
    const rows = await ledger.outbox.toArray()
    assert.equal([...new Set(rows.map(({ state }) => state))].toSorted(), ['parked', 'refused', 'saved'])
    assert.not(await isEverythingAtCentre(ledger))
    await offerAgain(ledger)
    await wholly(early)
    await wholly(early)
    assert.is(await ledger.outbox.count(), 0)
    assert.equal((await early.held()).toSorted(), everything.toSorted())
    const own = new Set(rows.map(({ id, case: caseId }) => `${caseId}:${id}`))
    assert.not((await ledger.read('givenBack'))?.some((id) => own.has(id)))
    const there = new Set(await centre.idsThere())
    assert.ok(everything.filter((id) => own.has(id)).every((id) => there.has(id)))
  }))

test('[recover] what the centre takes in only after the recovery comes with the feed, and stands on one page', () =>
  afterRestore(async ({ centre, early, late, everything }) => {
    const { ledger } = early.pushing
    await ledger.keep('device', 'counter-9')
    assert.is(errorCode(await pullToEnd(early.pulling)), null)
    const { line } = early.pulling
    const choosy = { ...early.pulling, line: { ...line, fetch: takingNothing(line.fetch) } }
    assert.ok((await recover({ ...choosy, onProgress: () => {} })).ok)
    assert.is(await ledger.read('recovery'), undefined)
    const awaited = (await ledger.read('givenBack')) ?? []
    // The other machine has the same acts, and gives back what nobody has.
    await late.signInAgain()
    await wholly(late)
    await wholly(early)
    const there = new Set(await centre.idsThere())
    const came = awaited.filter((id) => there.has(id))
    assert.ok(came.some((id) => everything.includes(id)))
    assert.equal((await early.held()).toSorted(), everything.toSorted())
    assert.equal(
      await ledger.read('givenBack'),
      awaited.filter((id) => !there.has(id)),
    )
  }))

test('[recover] what somebody else gave back first, and the centre parks, is awaited, and stands on one page', () =>
  afterRestore(async ({ centre, early, late, everything }) => {
    const { ledger, deviceKey } = early.pushing
    // The rows that these acts rely on are gone with the backup, and only the other machine has them.
    const rowless = { ...early.pulling, reference: () => new Map() }
    const byLate: Action[] = []
    for await (const { acts } of pagesAfter(ledger, deviceKey, 0))
      byLate.push(...acts.filter(({ body }) => body.by.device === 'counter-3'))
    const given = await offerDocuments(rowless.line, rowless.office, byLate.map(documentOf))
    assert.ok(given.ok && given.value.every((row) => !('error' in row) && row.parked))
    assert.is(errorCode(await pullToEnd(rowless)), null)
    assert.ok((await recover({ ...rowless, onProgress: () => {} })).ok)
    const awaited = new Set(await ledger.read('givenBack'))
    assert.ok(byLate.length > 0 && idsOf(byLate).every((id) => awaited.has(id)))
    await late.signInAgain()
    await wholly(late)
    await wholly(early)
    await isWhole(centre, early, everything)
    assert.is(await ledger.read('givenBack'), undefined)
  }))

/** The receipts in an office's feed: all that a kit reads of other clerks' cases. */
async function receiptsRead({ pulling: { line, office } }: Machine): Promise<{ readonly _id: string }[]> {
  const answer = await ask(line, `/db/${office}/_changes?include_docs=true`, changes)
  assert.ok(answer.ok)
  const documents = answer.ok
    ? answer.value.results.map(({ id, doc }) => ({ ...(doc as object), _id: id }))
    : []
  return documents.filter(({ _id }) => _id.startsWith('receipt:'))
}

for (const hasPulled of [true, false]) {
  const who = hasPulled ? 'a machine' : 'a machine that had never read the feed'
  test(`[recover] ${who} sends again what is named only by a receipt of before, which a kit gave back`, async () => {
    const centre = await centreOnDisk()
    const machine = await machineAt({ clerk: 'linqing', device: 'counter-1', base: centre.origin })
    try {
      const { ledger } = machine.pushing
      const before = await machine.marry(0)
      if (hasPulled) await wholly(machine)
      else assert.ok((await pushOutbox(machine.pushing)).ok)
      await centre.backUp()
      const after = await machine.marry(1)
      assert.ok((await pushOutbox(machine.pushing)).ok)
      const receipts = await receiptsRead(machine)
      await centre.putBack()
      await machine.signInAgain()
      assert.ok((await offerDocuments(machine.pulling.line, machine.pulling.office, receipts)).ok)
      assert.is(errorCode(await pullToEnd(machine.pulling)), null)
      assert.not(await isEverythingAtCentre(ledger), 'a receipt of before says nothing of now')
      await wholly(machine)
      await isWhole(
        centre,
        machine,
        [before, after].flatMap(({ actions }) => idsOf(actions)),
      )
      assert.ok(await isEverythingAtCentre(ledger))
    } finally {
      machine.close()
      await centre.stop()
    }
  })
}

/** The rows that a machine offers while it does `work`. */
async function rowsOfferedIn(
  { pulling }: Machine,
  work: (line: Machine['pulling']['line']) => Promise<unknown>,
): Promise<number> {
  const offered: number[] = []
  await work({
    ...pulling.line,
    fetch: (input, how) => {
      if (String(input).includes('reference-rows')) offered.push(JSON.parse(String(how?.body)).rows.length)
      return pulling.line.fetch(input, how)
    },
  })
  return offered.reduce((sum, count) => sum + count, 0)
}

test('[recover] rows are offered for own acts that wait at the centre for them, and for no others', () =>
  afterRestore(async ({ centre, early }) => {
    const { pulling, pushing } = early
    const offer = () => rowsOfferedIn(early, (line) => offerRowsWaitedFor({ ...pulling, line }))
    await early.marry(2)
    const parkedFor = (reason: string) =>
      pushing.ledger.outbox.toCollection().modify({ state: 'parked', reason })
    assert.is(await offer(), 0)
    await parkedFor('prev')
    assert.is(await offer(), 0)
    await parkedFor('basis')
    const before = centre.rowsThere()
    assert.is(await offer(), pulling.reference().size)
    assert.ok(centre.rowsThere() > before)
  }))

/** A centre that answers each document it is offered, and takes none: a part is parked, refused or too large. */
const takingNothing =
  (ask: typeof fetch): typeof fetch =>
  async (input, how) => {
    if (!String(input).includes('_bulk_docs')) return ask(input, how)
    const { docs } = JSON.parse(String(how?.body)) as { docs: { _id: string }[] }
    const answers = [{ ok: true, parked: 'basis' }, { error: 'forbidden' }, { error: 'too_large' }]
    return Response.json(docs.map(({ _id }, at) => ({ id: _id, ...answers[at % answers.length] })))
  }

const errorCode = (result: { ok: boolean; error?: { code: string } }) => result.error?.code ?? null

test.run()

import { getRxStorageMemory } from 'rxdb/plugins/storage-memory'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { documentId, type Reference } from '../../domain/index.ts'
import { seedDemo } from '../../scripts/seed.ts'
import { serverForTest } from '../../sync-server/testing.ts'
import { keepBlob } from '../state/ledger/blobs.ts'
import { doubtfulPages, keepPage } from '../state/ledger/pages.ts'
import { sealedCollection } from '../state/sealed-document.ts'
import { documentOf } from './act-document.ts'
import { isEverythingAtCentre, type Syncing, startSync } from './sync.ts'
import { type FaultyRelay, faultyRelay } from './testing/faulty-relay.ts'
import { type Machine, machineAt } from './testing/machine-at.ts'

/** Something that a test waits for, looked at again whenever the sync tells anything. */
class Looking {
  readonly #waiting = new Set<() => void>()

  readonly look = (): void => {
    for (const again of [...this.#waiting]) again()
  }

  /** Resolves when it is so; the suite's own limit ends a wait that does not. */
  until(isSo: () => Promise<boolean>): Promise<void> {
    return new Promise((resolve, reject) => {
      const again = (): void => {
        isSo().then((is) => {
          if (!is) return
          this.#waiting.delete(again)
          clearInterval(ticking)
          resolve()
        }, reject)
      }
      // The sync may have told the last thing just before it became so.
      const ticking = setInterval(again, 200)
      this.#waiting.add(again)
      again()
    })
  }
}

/** The whole sync of a machine, as the leading tab runs it. */
async function syncing({ pulling }: Machine, base: string, reference: () => Reference, looking: Looking) {
  const failures: unknown[] = []
  const { line, ledger, deviceKey, office, view, verifier } = pulling
  // RxDB takes two machines of one process for two tabs, and closes the first one's database, unless their storages differ.
  const storage = { ...getRxStorageMemory(), name: `memory of ${new URL(base).port}` }
  const referenceCollection = await sealedCollection('reference', storage)
  const setting: Syncing = {
    line: { ...line, fetch: (input, how) => line.fetch(String(input).replace(base, ''), how) },
    origin: base,
    ledger,
    deviceKey,
    office,
    view,
    verifier,
    reference,
    referenceCollection,
    wall: Date.now,
    now: () => '2026-05-20T09:00:00.000+08:00',
    onPage: looking.look,
    onRewritten: looking.look,
    onRecovery: looking.look,
    onOutbox: looking.look,
    onBlobs: looking.look,
    onLine: looking.look,
    onFailure: (cause) => failures.push(cause),
  }
  const sync = startSync(setting)
  const stop = async () => {
    await sync.stop()
    await referenceCollection.database.remove()
  }
  return { sync, failures, stop }
}

/** Two machines that sync all the time, one of them behind a line that goes wrong. */
async function atWork(
  run: (scene: {
    readonly relay: FaultyRelay
    readonly one: Machine
    readonly other: Machine
    readonly nudge: () => void
    readonly looking: Looking
  }) => Promise<void>,
): Promise<void> {
  const server = await serverForTest()
  await seedDemo(server.centre)
  const relay = await faultyRelay(server.port)
  const looking = new Looking()
  const one = await machineAt({ clerk: 'linqing', device: 'counter-1', base: relay.base })
  const other = await machineAt({ clerk: 'guyan', device: 'counter-2', base: server.origin })
  const rows = new Map([...one.pulling.reference(), ...other.pulling.reference()])
  const running = [
    await syncing(one, relay.base, () => rows, looking),
    await syncing(other, server.origin, () => rows, looking),
  ]
  try {
    const nudge = () => {
      for (const { sync } of running) sync.nudge()
    }
    await run({ relay, one, other, nudge, looking })
  } finally {
    for (const { stop } of running) await stop()
    one.close()
    other.close()
    await relay.stop()
    await server.stop()
  }
}

const holdsAll = async (machine: Machine, ids: readonly string[]): Promise<boolean> => {
  const held = new Set(await machine.held())
  return ids.every((id) => held.has(id))
}

test('[sync] what one machine saves is on the other and at the centre, in a receipt, without being asked', () =>
  atWork(async ({ one, other, nudge, looking }) => {
    const { actions } = await one.marry(0)
    nudge()
    const ids = actions.map(documentId)
    await looking.until(() => holdsAll(other, ids))
    await looking.until(() => isEverythingAtCentre(one.pulling.ledger))
    assert.is(await one.pulling.ledger.outbox.count(), 0)
    assert.is((await other.pulling.ledger.read('receipts:desk'))?.fault, null)
    assert.is((await other.pulling.ledger.read('receipts:desk'))?.heads.length, 1)
  }))

test('[sync] through cut longpolls, ended sessions, errors and cut answers everything arrives once', () =>
  atWork(async ({ relay, one, other, nudge, looking }) => {
    relay.next('feed=longpoll', { do: 'cut' })
    relay.next('_bulk_docs', { do: 'answer', status: 502, body: '' })
    relay.next('_bulk_docs', { do: 'answer', status: 401, body: '{}' })
    // Last: the centre has the acts then, and their receipts may come before they are offered again.
    relay.next('_bulk_docs', { do: 'cut', after: 20 })
    relay.next('feed=normal', { do: 'cut', after: 500 })
    const mine = (await one.marry(0)).actions
    const theirs = (await other.marry(0)).actions
    const ids = [...mine, ...theirs].map(documentId)
    // A clerk who wants it at once, so that no test waits for the back-off; more often would leave no round time to end.
    const impatience = setInterval(nudge, 300)
    try {
      await looking.until(
        async () => relay.left() === 0 && (await holdsAll(one, ids)) && (await holdsAll(other, ids)),
      )
      await looking.until(() => isEverythingAtCentre(one.pulling.ledger))
    } finally {
      clearInterval(impatience)
    }
    for (const machine of [one, other]) assert.equal((await machine.held()).toSorted(), ids.toSorted())
  }))

test('[sync] an act that breaks a rule is held: at the centre, with its rule, while the others go through', () =>
  atWork(async ({ one, other, nudge, looking }) => {
    const { actions } = await one.marry(0)
    const { ledger } = one.pulling
    const again = await one.misdeed()
    nudge()
    await looking.until(() => holdsAll(other, [...actions, again].map(documentId)))
    await looking.until(() => holdsAll(one, [documentId(again)]))
    await looking.until(() => isEverythingAtCentre(ledger))
    const held = await one.heldAtCentre()
    assert.equal(
      held.map(({ id }) => id),
      [again.id],
    )
    assert.ok(held.every(({ reason }) => reason !== ''))
  }))

/** One machine whose sync a test starts and stops itself. */
async function alone(
  run: (scene: { readonly relay: FaultyRelay; readonly machine: Machine }) => Promise<void>,
): Promise<void> {
  const server = await serverForTest()
  await seedDemo(server.centre)
  const relay = await faultyRelay(server.port)
  const machine = await machineAt({ clerk: 'linqing', device: 'counter-1', base: relay.base })
  try {
    await run({ relay, machine })
  } finally {
    machine.close()
    await relay.stop()
    await server.stop()
  }
}

test('[sync] an upload that hangs does not keep a lock waiting; the picture goes with the next sign-in', () =>
  alone(async ({ relay, machine }) => {
    const { ledger, deviceKey } = machine.pushing
    const how = { media: 'image/jpeg', state: 'kept', savedAt: '' } as const
    const blob = await keepBlob(ledger, deviceKey, new TextEncoder().encode('a picture'), how)
    if (!blob.ok) return assert.unreachable('there is room')
    await ledger.blobs.update(blob.value.sha256, { state: 'here', case: 'some case' })
    relay.next('?offset=', { do: 'hang', after: 0 })
    const { line } = machine.pulling
    const hanging = new Promise<void>((resolve) => {
      Object.assign(line, { fetch: asking(line.fetch, resolve) })
    })
    const { stop } = await syncing(machine, relay.base, machine.pulling.reference, new Looking())
    await hanging
    await stop()
    assert.is((await ledger.blobs.get(blob.value.sha256))?.state, 'here')
  }))

/** Calls back when bytes are sent. */
const asking =
  (ask: typeof fetch, onUpload: () => void): typeof fetch =>
  (input, how) => {
    if (String(input).includes('?offset=')) onUpload()
    return ask(input, how)
  }

test('[sync] what fails while keys are tried again is told, and the next keys are tried', () =>
  alone(async ({ relay, machine }) => {
    const { pulling } = machine
    const { actions } = await machine.marry(0)
    const doubtful = actions.map(
      (action) => ({ document: documentOf(action), doubt: 'unknown-key' }) as const,
    )
    const page = { acts: [], receipts: [], tombstones: [], doubtful }
    await keepPage(pulling.ledger, pulling.deviceKey, { since: '0', view: 'desk' }, page)
    const broken = new Error('Internal error')
    let isBroken = true
    const reference = (): Reference => {
      if (isBroken) throw broken
      return pulling.reference()
    }
    const { sync, failures, stop } = await syncing(machine, relay.base, reference, new Looking())
    await sync.verifyAgain()
    isBroken = false
    await sync.verifyAgain()
    await stop()
    assert.ok(failures.includes(broken))
    assert.equal(await doubtfulPages(pulling.ledger), [])
  }))

test.run()

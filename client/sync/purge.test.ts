import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { documentId } from '../../domain/index.ts'
import { seedDemo } from '../../scripts/seed.ts'
import type { Server } from '../../sync-server/server.ts'
import { serverForTest } from '../../sync-server/testing.ts'
import { keepBlob } from '../state/ledger/blobs.ts'
import { purgeBuried } from '../state/ledger/rewrite.ts'
import { pullToEnd } from './pull.ts'
import { askWhereabouts, pushOutbox } from './push.ts'
import { type Machine, machineAt } from './testing/machine-at.ts'

const day = 24 * 3_600_000

/** Two machines of one office at a real centre, whose clock a test moves. */
async function atWork(
  run: (scene: {
    readonly server: Server
    readonly one: Machine
    readonly other: Machine
    /** A year and a half goes by, and the centre deletes what it no longer may keep. */
    readonly purge: () => Promise<void>
  }) => Promise<void>,
): Promise<void> {
  let passed = 0
  const server = await serverForTest({ now: () => new Date(Date.now() + passed) })
  await seedDemo(server.centre)
  const one = await machineAt({ clerk: 'linqing', device: 'counter-1', base: server.origin })
  const other = await machineAt({ clerk: 'guyan', device: 'counter-2', base: server.origin })
  const rows = new Map([...one.pulling.reference(), ...other.pulling.reference()])
  const knowing = (machine: Machine): Machine => ({
    ...machine,
    pulling: { ...machine.pulling, reference: () => rows },
  })
  const purge = async () => {
    passed += 550 * day
    for (const machine of [one, other]) await machine.signInAgain()
    server.centre.devices.seen('counter-1', 'linqing')
    server.centre.devices.seen('counter-2', 'guyan')
    const { cases } = await server.centre.purge.run()
    assert.is(cases, 1)
  }
  try {
    await run({ server, one: knowing(one), other: knowing(other), purge })
  } finally {
    one.close()
    other.close()
    await server.stop()
  }
}

const pushed = async ({ pushing }: Machine): Promise<void> => {
  assert.ok((await askWhereabouts(pushing)).ok)
  assert.ok((await pushOutbox(pushing)).ok)
}

const pulled = async ({ pulling }: Machine): Promise<void> => {
  assert.ok((await pullToEnd(pulling)).ok)
  await purgeBuried(pulling.ledger, pulling.deviceKey)
}

const ownActs = async ({ pulling: { ledger } }: Machine) =>
  (await ledger.outbox.toArray()).map(({ id, state, reason }) => [id, state, reason])

test('[retention] what the centre deletes goes from every machine; what was accepted stays on all', () =>
  atWork(async ({ one, other, purge }) => {
    const gone = await one.marry(0, 'checked')
    const kept = await one.marry(1, 'accepted')
    await pushed(one)
    for (const machine of [one, other]) await pulled(machine)
    assert.is((await other.held()).length, gone.actions.length + kept.actions.length)
    await purge()
    for (const machine of [one, other]) {
      await pulled(machine)
      assert.equal((await machine.held()).sort(), kept.actions.map(documentId).sort())
      assert.equal(await ownActs(machine), [])
      assert.is((await machine.pulling.ledger.read(`receipts:desk`))?.fault, null)
    }
  }))

for (const [first, second, order] of [
  [pushed, pulled, 'it is sent before the tombstone comes'],
  [pulled, pushed, 'the tombstone comes before it is sent'],
] as const) {
  test(`[retention] an act made offline in a case that is deleted meanwhile stays, and is shown as parked: ${order}`, () =>
    atWork(async ({ server, one, other, purge }) => {
      await one.marry(0, 'checked')
      await pushed(one)
      for (const machine of [one, other]) await pulled(machine)
      const late = await one.misdeed()
      const { ledger, deviceKey } = one.pushing
      const blob = await keepBlob(ledger, deviceKey, new TextEncoder().encode('a scan of it'), {
        media: 'image/jpeg',
        state: 'kept',
        savedAt: '',
      })
      assert.ok(blob.ok)
      await purge()
      await first(one)
      await second(one)
      await pushed(one)
      assert.equal(await ownActs(one), [[late.id, 'parked', 'purged']])
      assert.is((await ledger.blobs.count()) > 0, true)
      const { database } = server.centre.offices.get('xk7q2m') ?? {}
      assert.equal(
        (await database?.parked())?.map(({ id }) => id),
        [documentId(late)],
      )
      await pulled(other)
      assert.equal(await other.held(), [])
    }))
}

test.run()

import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, documentId } from '../domain/index.ts'
import { inventedCouple } from '../domain/testing/couples.ts'
import { marriageScript } from '../domain/testing/marriage-script.ts'
import { demoOffice, seedDemo, seedOffice } from '../scripts/seed.ts'
import { openCentreDatabase } from './centre-database.ts'
import { renewEpoch } from './epoch.ts'
import { sealFrom } from './seal.ts'
import type { Server } from './server.ts'
import { beginning } from './store/store.ts'
import { serverForTest, temporaryFolder, testSeal } from './testing.ts'
import { enrolled, signedIn, suppliedOffice } from './testing-client.ts'

const stranger = { clerk: 'heqiu', name: '何秋', roles: ['registrar'], password: 'lianli-heqiu' } as const
const other = { ...demoOffice, office: 'ba3n8k', clerks: [stranger] }
const now = () => new Date('2026-11-23T08:30:00+08:00')

interface Kept {
  readonly _id: string
  readonly body: Action['body'] & { readonly verdicts?: readonly { readonly id: string }[] }
}

const gateOf = ({ centre }: Server, office: string) => {
  const found = centre.offices.get(office)
  if (!found) throw new Error(`there is no office ${office}`)
  return found
}

async function feedOf(server: Server, { office } = demoOffice): Promise<Kept[]> {
  const { rows } = await gateOf(server, office).database.changes(beginning, 9999)
  return rows.map(({ json }) => JSON.parse(json))
}

/** The centre's marks of a dispute in cases of the demonstration office. */
const marksIn = (feed: readonly Kept[]) =>
  feed.filter(({ body }) => body.act?.type === 'dispute' && body.by.clerk === 'centre')

/** What the centre opened as cases of their own. */
const openingsIn = (feed: readonly Kept[]) => feed.filter(({ body }) => body.act?.type === 'open')
const sayingOf = ({ body }: Kept) => [body.case, body.act]

/** What one clerk does to marry a couple at a counter of his own. */
async function marriageBy(server: Server, clerk: string, start?: string) {
  const client = await signedIn(server.origin, clerk, `lianli-${clerk}`)
  const author = await enrolled(client, `counter-of-${clerk}`)
  const office = await suppliedOffice(client, author, 5)
  const couple = inventedCouple(1)
  const wish = { office, author, index: 0, couple, ...(start && { start }) }
  const { actions } = await marriageScript(wish)
  return actions.map((action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs }))
}

/** What two offices sent before a backup was put back: a couple married in the morning here, in the afternoon there. */
interface Restored {
  readonly server: Server
  /** Each office's feed of before, and what its counter did. */
  readonly before: readonly Kept[]
  readonly here: readonly { readonly _id: string }[]
  readonly beforeThere: readonly Kept[]
  readonly there: readonly { readonly _id: string }[]
  /** Both offices send what they did once more, and the watch looks at it. */
  readonly register: () => Promise<void>
}

/** A centre that was put back to before all that it read, and the same centre a moment earlier. */
async function afterRestore(look: (restored: Restored) => Promise<void>): Promise<void> {
  const folder = temporaryFolder()
  const [data, backup] = [join(folder, 'data'), join(folder, 'backup')]
  let server = await serverForTest({ data, now })
  try {
    await seedDemo(server.centre)
    await seedOffice(server.centre, other)
    const here = await marriageBy(server, 'linqing')
    const there = await marriageBy(server, 'heqiu', '2026-11-23T15:00:00+08:00')
    const register = async (): Promise<void> => {
      await gateOf(server, demoOffice.office).gate.offer(here, true)
      await gateOf(server, other.office).gate.offer(there, true)
      await server.centre.watch.caughtUp()
      await server.centre.watch.caughtUp()
    }
    await server.stop()
    cpSync(data, backup, { recursive: true })
    server = await serverForTest({ data, now })
    await register()
    const [before, beforeThere] = [await feedOf(server), await feedOf(server, other)]
    await server.stop()
    rmSync(data, { recursive: true })
    cpSync(backup, data, { recursive: true })
    const key = sealFrom(testSeal)?.keyFor('database') as Buffer
    const sqlite = openCentreDatabase(join(data, 'centre.db'), key)
    renewEpoch(sqlite)
    sqlite.close()
    server = await serverForTest({ data, now })
    await look({ server, before, here, beforeThere, there, register })
  } finally {
    await server.stop()
  }
}

test('[restore] a dispute that only a receipt still names is marked again, and no act of a clerk is missing', () =>
  afterRestore(async ({ server, before, here, register }) => {
    const receipts = before.filter(({ _id }) => _id.startsWith('receipt:'))
    const [lost] = marksIn(before)
    assert.ok(lost)
    // A kit has read every receipt, and of acts only those of its own cases.
    await gateOf(server, demoOffice.office).gate.offer(receipts, true)
    await register()
    const after = await feedOf(server)
    const ids = new Set(after.map(({ _id }) => _id))
    assert.not(ids.has(lost._id))
    const named = after.flatMap(({ body }) => body.verdicts ?? []).map(({ id }) => id)
    assert.ok(named.some((id) => lost._id.endsWith(id)))
    assert.equal(
      marksIn(after).map(({ body }) => [body.case, body.act]),
      marksIn(before).map(({ body }) => [body.case, body.act]),
    )
    assert.ok(here.every(({ _id }) => ids.has(_id)))
  }))

test('[restore] a dispute of which machines bring back the marks alone is opened again, once', () =>
  afterRestore(async ({ server, before, here, beforeThere, there, register }) => {
    // Kits have the cases of their own with the marks in them, and have never read the case of the dispute.
    await gateOf(server, demoOffice.office).gate.offer([...here, ...marksIn(before)], true)
    await gateOf(server, other.office).gate.offer([...there, ...marksIn(beforeThere)], true)
    await register()
    assert.is(openingsIn(before).length, 1)
    assert.equal(openingsIn(await feedOf(server)).map(sayingOf), openingsIn(before).map(sayingOf))
  }))

test.run()

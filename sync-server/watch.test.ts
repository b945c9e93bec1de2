import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Action,
  type ActionBody,
  documentId,
  fold,
  heads,
  type Log,
  logOf,
  type MarriageAct,
  marriage,
  openDisputes,
  readAction,
} from '../domain/index.ts'
import { inventedCouple } from '../domain/testing/couples.ts'
import { marriageScript, type Script } from '../domain/testing/marriage-script.ts'
import { signAction } from '../domain/testing/signer.ts'
import { demoOffice, seedDemo, seedOffice } from '../scripts/seed.ts'
import type { Server } from './server.ts'
import { serverForTest, temporaryFolder } from './testing.ts'
import { enrolled, signedIn, suppliedOffice, type TestClient, type TestDevice } from './testing-client.ts'

/** Two offices, each with a clerk at a device who can marry people. */
interface Two {
  server: Server
  here: Counter
  there: Counter
}
interface Counter {
  readonly client: TestClient
  readonly device: TestDevice
  readonly marry: (couple: number, start?: string) => Promise<Script>
}

const now = () => new Date('2026-11-23T08:30:00+08:00')
const stranger = { clerk: 'heqiu', name: '何秋', roles: ['registrar'], password: 'lianli-heqiu' } as const
const other = { ...demoOffice, office: 'ba3n8k', clerks: [stranger] }

async function counterOf(server: Server, clerk: string, deviceName: string): Promise<Counter> {
  const client = await signedIn(server.origin, clerk, `lianli-${clerk}`)
  const device = await enrolled(client, deviceName)
  const office = await suppliedOffice(client, device, 20)
  let index = 0
  return {
    client,
    device,
    marry: (couple, start) =>
      marriageScript({
        office,
        author: device,
        index: index++,
        couple: inventedCouple(couple),
        ...(start && { start }),
      }),
  }
}

const document = (action: Action<unknown>) => ({
  _id: documentId(action),
  body: action.body,
  sigs: action.sigs,
})

async function send({ client }: Counter, actions: readonly Action<unknown>[]) {
  const docs = actions.map(document)
  const { body } = await client.ask('POST', `/db/${client.office}/_bulk_docs`, { docs })
  return body as Record<string, unknown>[]
}

/** A case as its office's clients see it. */
async function caseAt({ client }: Counter, id: string): Promise<Log<MarriageAct>> {
  const query = new URLSearchParams({ include_docs: 'true', startkey: `"${id}:"`, endkey: `"${id};"` })
  const { body } = await client.ask('GET', `/db/${client.office}/_all_docs?${query}`)
  const { rows } = body as { rows: { id: string; doc: { body: unknown; sigs: unknown } }[] }
  const read = rows.map(({ id: name, doc }) =>
    readAction(name.slice(name.indexOf(':') + 1), { body: doc.body, sigs: doc.sigs }),
  )
  return logOf(read.flatMap((one) => (one.ok ? [one.value] : []))) as unknown as Log<MarriageAct>
}

const disputesAt = async (counter: Counter, id: string) =>
  openDisputes(fold(marriage, await caseAt(counter, id)).standing)

/** One couple marries at both offices, in the morning here and in the afternoon there, and the watch has seen it. */
async function marriedTwice({ centre }: Server, here: Counter, there: Counter) {
  const first = await here.marry(1)
  const second = await there.marry(1, '2026-11-23T15:00:00+08:00')
  await send(here, first.actions)
  const told = await send(there, second.actions)
  await centre.watch.caughtUp()
  await centre.watch.caughtUp()
  return { first, second, told }
}

const test = suite<Two>('watch')
const open = async (data?: string) => {
  const server = await serverForTest({ now, ...(data ? { data } : {}) })
  await seedDemo(server.centre)
  await seedOffice(server.centre, other)
  return server
}
test.before.each(async (context) => {
  context.server = await open()
  context.here = await counterOf(context.server, 'linqing', 'counter-1')
  context.there = await counterOf(context.server, 'heqiu', 'counter-9')
})
test.after.each(({ server }) => server.stop())

test('[K1] one person in two marriages of two offices: both stand, both are disputed, at both offices', async ({
  server,
  here,
  there,
}) => {
  const { first, second, told } = await marriedTwice(server, here, there)
  assert.equal(
    told.map(({ ok, held }) => [ok, held]),
    second.actions.map(() => [true, undefined]),
  )
  const [ours] = await disputesAt(here, first.case)
  const [theirs] = await disputesAt(there, second.case)
  assert.ok(ours && theirs)
  assert.is(ours.dispute, theirs.dispute)
  assert.equal(
    ours.with.map((side) => [side.case, side.office]),
    [[second.case, there.client.office]],
  )
  assert.not.equal(ours.with[0]?.certificate, null)
  const [opening] = [...(await caseAt(here, ours.dispute)).values()]
  const [same] = [...(await caseAt(there, ours.dispute)).values()]
  assert.ok(opening && opening.id === same?.id)
  assert.not.match(JSON.stringify(opening), /\d{17}[\dX]/)
})

test('[K1] what the dispute freezes is held with the dispute named', async ({ server, here, there }) => {
  const first = await here.marry(1)
  const second = await there.marry(1, '2026-11-23T15:00:00+08:00')
  const upTo = first.actions.findIndex(({ body }) => (body.act as { type: string }).type === 'register') + 1
  await send(here, first.actions.slice(0, upTo))
  await send(there, second.actions)
  await server.centre.watch.caughtUp()
  await server.centre.watch.caughtUp()
  const log = await caseAt(here, first.case)
  const next = first.actions[upTo] as Action
  const aware = await signAction({ ...next.body, prev: heads(log) } as ActionBody, here.device.signer)
  const [row] = await send(here, [aware])
  assert.is(row?.held, 'disputed')
})

test('[K1] what one office notes in the dispute, the other office has, too', async ({
  server,
  here,
  there,
}) => {
  const { first } = await marriedTwice(server, here, there)
  const [ours] = await disputesAt(here, first.case)
  assert.ok(ours)
  const log = await caseAt(here, ours.dispute)
  const [opening] = [...log.values()] as unknown as Action[]
  const note = {
    type: 'note',
    subject: 'bureau-informed',
    on: '2026-11-23',
    of: null,
    remark: null,
    scans: [],
  }
  const { clerk, device } = here.device
  const body = {
    ...opening?.body,
    prev: heads(log),
    basis: [here.device.key.id, here.device.grant.id],
    act: note,
    at: '2026-11-23T16:00:00+08:00',
    by: { clerk, office: here.client.office, device, seq: 99, last: null },
  }
  const noted = await signAction(body as ActionBody, here.device.signer)
  assert.equal(
    (await send(here, [noted])).map(({ ok, held }) => [ok, held]),
    [[true, undefined]],
  )
  await server.centre.watch.caughtUp()
  assert.ok((await caseAt(there, ours.dispute)).has(noted.id))
})

test('[watch] an office that names another office’s case takes nothing from what that case claims', async ({
  server,
  here,
  there,
}) => {
  const first = await here.marry(1)
  await send(here, first.actions)
  await server.centre.watch.caughtUp()
  const [strange] = (await there.marry(2)).actions
  const body = { ...(strange as Action).body, case: first.case }
  await send(there, [await signAction(body as ActionBody, there.device.signer)])
  await server.centre.watch.caughtUp()
  const second = await there.marry(1, '2026-11-23T15:00:00+08:00')
  await send(there, second.actions)
  await server.centre.watch.caughtUp()
  await server.centre.watch.caughtUp()
  assert.is((await disputesAt(here, first.case)).length, 1)
  assert.is((await disputesAt(there, second.case)).length, 1)
})

test('[watch] sides that a clerk invents send nothing to another office', async ({ server, here, there }) => {
  const first = await here.marry(1)
  await send(here, first.actions)
  const sides = [
    { case: first.case, office: here.client.office, kind: 'marriage', acts: [first.actions[0]?.id ?? ''] },
  ]
  const act = {
    type: 'open',
    code: 'K1',
    conflict: 'K1 x',
    sides: sides.map((side) => ({ ...side, certificate: null, registeredAt: null })),
  }
  const [template] = (await there.marry(2)).actions
  const body = { ...(template as Action).body, case: first.case, kind: 'dispute', act }
  const [row] = await send(there, [await signAction(body as unknown as ActionBody, there.device.signer)])
  assert.is(row?.held, 'role')
  const before = (await caseAt(here, first.case)).size
  await server.centre.watch.caughtUp()
  assert.is((await caseAt(here, first.case)).size, before)
})

test('[watch] ordinary marriages of two offices are not disputed, and a person’s status is known in both', async ({
  server,
  here,
  there,
}) => {
  const first = await here.marry(1)
  const second = await there.marry(2)
  await send(here, first.actions)
  await send(there, second.actions)
  await server.centre.watch.caughtUp()
  assert.equal(await disputesAt(here, first.case), [])
  const people = [{ number: inventedCouple(1).man.document.number, name: inventedCouple(1).man.name }]
  const { body } = await there.client.ask('POST', '/api/status-checks', { people, case: second.case })
  assert.is((body as { results: { found: string }[] }).results[0]?.found, '20')
})

test('[watch] what was published before a crash is looked at afterwards, and no dispute is opened twice', async () => {
  const data = temporaryFolder()
  let server = await open(data)
  const here = await counterOf(server, 'linqing', 'counter-1')
  const there = await counterOf(server, 'heqiu', 'counter-9')
  const first = await here.marry(1)
  const second = await there.marry(1, '2026-11-23T15:00:00+08:00')
  await send(here, first.actions)
  await server.centre.watch.stop()
  await send(there, second.actions)
  assert.equal(await disputesAt(here, first.case), [])
  await server.stop()
  for (let start = 0; start < 2; start++) {
    server = await serverForTest({ now, data })
    await server.centre.watch.caughtUp()
    await server.centre.watch.caughtUp()
    const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
    const disputes = await disputesAt({ ...here, client }, first.case)
    assert.is(disputes.length, 1)
    assert.is((await caseAt({ ...here, client }, disputes[0]?.dispute ?? '')).size, 1)
    await server.stop()
  }
})

test.run()

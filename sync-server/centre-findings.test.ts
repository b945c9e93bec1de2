import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Act,
  type Action,
  type ActionBody,
  type Conflict,
  centreClerk,
  conflicts,
  disputeCaseId,
  documentId,
  heads,
  type Log,
  logOf,
  readAction,
  statisticsBookOf,
} from '../domain/index.ts'
import { inventedCouple } from '../domain/testing/couples.ts'
import { divorceScript } from '../domain/testing/divorce-script.ts'
import { type Chain, marriageScript } from '../domain/testing/marriage-script.ts'
import { signAction } from '../domain/testing/signer.ts'
import { seedDemo } from '../scripts/seed.ts'
import type { Server } from './server.ts'
import { serverForTest } from './testing.ts'
import { enrolled, signedIn, suppliedOffice, type TestClient, type TestDevice } from './testing-client.ts'

interface Scene {
  server: Server
  now: Date
}

const test = suite<Scene>('centre-findings')
test.before.each(async (scene) => {
  scene.now = new Date('2026-10-30T08:30:00+08:00')
  scene.server = await serverForTest({ now: () => scene.now })
  await seedDemo(scene.server.centre)
})
test.after.each(({ server }) => server.stop())

async function send(client: TestClient, actions: readonly Action<unknown>[]): Promise<void> {
  const docs = actions.map((action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs }))
  const { body } = await client.ask('POST', `/db/${client.office}/_bulk_docs`, { docs })
  assert.equal(
    (body as { ok?: boolean; held?: string }[]).map(({ ok, held }) => [ok, held]),
    docs.map(() => [true, undefined]),
  )
}

/** What an office's machine finds in the cases that the centre opened there by itself. */
async function told(
  { centre }: Server,
  client: TestClient,
  keys: readonly string[],
): Promise<readonly Conflict[]> {
  await centre.watch.caughtUp()
  await centre.watch.caughtUp()
  const held = new Map<string, Log<Act>>()
  for (const id of keys.map(disputeCaseId)) {
    held.set(id, await caseAt(client, id))
    for (const { body } of held.get(id)?.values() ?? []) assert.is(body.by.clerk, centreClerk)
  }
  return conflicts(held)
}

/** The acts of a case, as its office's machines read them. */
async function caseAt(client: TestClient, id: string): Promise<Log<Act>> {
  const query = new URLSearchParams({ include_docs: 'true', startkey: `"${id}:"`, endkey: `"${id};"` })
  const { body } = await client.ask('GET', `/db/${client.office}/_all_docs?${query}`)
  const { rows } = body as { rows: { id: string; doc: { body: unknown; sigs: unknown } }[] }
  const read = rows.map(({ id: name, doc: { body: said, sigs } }) =>
    readAction(name.slice(name.indexOf(':') + 1), { body: said, sigs }),
  )
  return logOf(read.flatMap((one) => (one.ok ? [one.value] : []))) as Log<Act>
}

async function counter(server: Server, clerk: string, name: string) {
  const client = await signedIn(server.origin, clerk, `lianli-${clerk}`)
  const device = await enrolled(client, name)
  return { client, device, office: await suppliedOffice(client, device, 20) }
}

const marry = (
  { device, office }: { device: TestDevice; office: Awaited<ReturnType<typeof suppliedOffice>> },
  couple: number,
  start: string,
  chain: Chain = { seq: 0, last: null },
) => marriageScript({ office, author: device, index: couple, couple: inventedCouple(couple), start, chain })

test('[K23] a machine with acts that never came is told to its office once it was silent for a day', async (scene) => {
  const { server } = scene
  const kit = await counter(server, 'linqing', 'kit-1')
  const unsent = await marry(kit, 1, '2026-10-30T09:00:00+08:00')
  const sent = await marry(kit, 2, '2026-10-30T10:00:00+08:00', unsent.chain)
  scene.now = new Date('2026-10-30T11:00:00+08:00')
  await send(kit.client, sent.actions)
  const key = 'K23 kit-1 0'
  assert.equal(await told(server, kit.client, [key]), [])
  scene.now = new Date('2026-10-31T11:30:00+08:00')
  const client = await signedIn(server.origin, 'guyan', 'lianli-guyan')
  const [found, ...others] = await told(server, client, [key])
  assert.equal(others, [])
  assert.equal([found?.code, found?.facts.device], ['K23', 'kit-1'])
  assert.equal(found?.facts.missing, [`0–${unsent.actions.length - 1}`])
})

test('[K23] a machine whose acts all came is not looked for, however long it is silent', async (scene) => {
  const { server } = scene
  const kit = await counter(server, 'linqing', 'kit-1')
  const first = await marry(kit, 1, '2026-10-30T09:00:00+08:00')
  const second = await marry(kit, 2, '2026-10-30T10:00:00+08:00', first.chain)
  scene.now = new Date('2026-10-30T11:00:00+08:00')
  await send(kit.client, [...second.actions, ...first.actions])
  scene.now = new Date('2026-11-02T11:30:00+08:00')
  const client = await signedIn(server.origin, 'guyan', 'lianli-guyan')
  assert.equal(await told(server, client, ['K23 kit-1 0', `K23 kit-1 ${first.actions.length}`]), [])
})

test('[K24] a registration that comes after its month was reported is told with its case', async (scene) => {
  const { server } = scene
  const kit = await counter(server, 'linqing', 'kit-1')
  const late = await marry(kit, 1, '2026-10-30T09:00:00+08:00')
  const inTime = await marry(kit, 2, '2026-10-30T10:00:00+08:00', late.chain)
  scene.now = new Date('2026-10-30T11:00:00+08:00')
  await send(kit.client, inTime.actions)
  const desk = await counter(server, 'luwen', 'counter-2')
  scene.now = new Date('2026-11-02T09:00:00+08:00')
  const clerk = await signedIn(server.origin, 'luwen', 'lianli-luwen')
  const again = await enrolled(clerk, 'counter-2')
  const at = '2026-11-02T09:00:00+08:00'
  const body = {
    v: 1,
    case: statisticsBookOf(clerk.office, '2026-10'),
    kind: 'statistics-report',
    prev: heads(new Map()),
    basis: [again.key.id, clerk.grant.id],
    act: { type: 'close', period: '2026-10', acts: 9, figures: [], adjustments: [] },
    at,
    by: { clerk: 'luwen', office: clerk.office, device: desk.device.device, seq: 0, last: null },
  }
  await send(clerk, [await signAction(body as unknown as ActionBody, again.signer)])
  scene.now = new Date('2026-11-02T10:00:00+08:00')
  const kitAgain = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  await send(kitAgain, late.actions)
  const key = `K24 ${clerk.office} 2026-10 2026-11-02T10:00:00.000+08:00`
  const [found, ...others] = await told(server, clerk, [key])
  assert.equal(others, [])
  assert.equal([found?.code, found?.cases, found?.facts.period], ['K24', [late.case], '2026-10'])
})

test('[K5] a schedule that is published later opens the dispute about dates in print', async (scene) => {
  const { server } = scene
  scene.now = new Date('2026-11-27T08:30:00+08:00')
  const kit = await counter(server, 'linqing', 'kit-1')
  const clerks = [kit.device, kit.device, kit.device, kit.device] as const
  const divorced = await divorceScript({
    office: { ...kit.office, clerks },
    author: kit.device,
    index: 0,
    couple: inventedCouple(1),
    receivedOn: '2026-11-27',
    start: '2027-01-12T09:00:00+08:00',
    to: 'waiting',
  })
  scene.now = new Date('2026-11-27T11:00:00+08:00')
  await send(kit.client, divorced.actions)
  await server.centre.watch.caughtUp()
  const stands = async () =>
    [...(await caseAt(kit.client, divorced.case)).values()].filter(({ body }) => body.act.type === 'dispute')
  assert.equal(await stands(), [])
  await server.centre.reference.publish({
    kind: 'calendar',
    year: 2027,
    paper: ['https://example.org/2027'],
    off: ['2027-01-01'],
    work: ['2026-12-27'],
  })
  await server.centre.watch.caughtUp()
  assert.is((await stands()).length, 1)
})

test.run()

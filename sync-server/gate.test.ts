import { cpSync } from 'node:fs'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, documentId, sealAction } from '../domain/index.ts'
import { marriageScript, type Script } from '../domain/testing/marriage-script.ts'
import { signAction } from '../domain/testing/signer.ts'
import { demoOffice, seedDemo, seedOffice } from '../scripts/seed.ts'
import type { Server } from './server.ts'
import { serverForTest, temporaryFolder } from './testing.ts'
import { enrolled, signedIn, suppliedOffice, type TestClient, type TestDevice } from './testing-client.ts'

/** A server with the demo office, a clerk at a device, and marriages ready to be sent. */
interface Counter {
  readonly server: Server
  readonly client: TestClient
  readonly device: TestDevice
  readonly marry: (index: number) => Promise<Script>
}

const now = () => new Date('2026-11-23T08:30:00+08:00')
const stranger = { clerk: 'heqiu', name: '何秋', roles: ['registrar'], password: 'lianli-heqiu' } as const
const other = { ...demoOffice, office: 'ba3n8k', clerks: [stranger] }

async function open(data?: string): Promise<Counter> {
  const server = await serverForTest({ now, ...(data ? { data } : {}) })
  await seedDemo(server.centre)
  const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const device = await enrolled(client, 'counter-1')
  const office = await suppliedOffice(client, device, 20)
  const marry = (index: number) => marriageScript({ office, author: device, index })
  return { server, client, device, marry }
}

const document = (action: Action<unknown>) => ({
  _id: documentId(action),
  body: action.body,
  sigs: action.sigs,
})

const push = async ({ client }: Counter, actions: readonly Action<unknown>[], more: object[] = []) => {
  const docs = [...actions.map(document), ...more]
  return (await client.ask('POST', '/db/xk7q2m/_bulk_docs', { docs })).body as Record<string, unknown>[]
}
const statusOf = async ({ client }: Counter, ids: readonly string[]) =>
  ((await client.ask('POST', '/api/status', { ids })).body as { results: Record<string, unknown>[] }).results

for (const [engine, folder] of [
  ['memory', () => undefined],
  ['sqlite', temporaryFolder],
] as const) {
  const test = suite<{ counter: Counter }>(`gate: ${engine}`)
  test.before.each(async (context) => {
    context.counter = await open(folder())
  })
  test.after.each(({ counter }) => counter.server.stop())

  test('[gate] a whole marriage is accepted in one batch, whatever its order, each row in its place', async ({
    counter,
  }) => {
    const { actions } = await counter.marry(0)
    const reversed = actions.toReversed()
    const rows = await push(counter, reversed)
    assert.equal(
      rows.map(({ ok, id }) => [ok, id]),
      reversed.map((action) => [true, documentId(action)]),
    )
    const again = await push(counter, reversed)
    assert.ok(again.every(({ error }) => error === 'conflict'))
  })

  test('[gate] of a mixed batch each bad act has its own 403 and reason, and nothing good is lost', async ({
    counter,
  }) => {
    const [good, bad] = await Promise.all([counter.marry(0), counter.marry(1)])
    const [first, second] = bad.actions
    assert.ok(first && second)
    const tampered = document(first)
    const foreign = await strangersAct(counter)
    const rows = await push(counter, good.actions.slice(0, 5), [
      { ...tampered, body: { ...tampered.body, at: '2026-11-23T11:11:11+08:00' } },
      await forged(first),
      document(foreign),
      document(second),
      { _id: 'no-act', words: 'nothing' },
    ])
    assert.equal(
      rows.map(({ ok, error, reason, parked }) => (ok ? (parked ?? 'ok') : `${error}: ${reason}`)),
      [
        ...['ok', 'ok', 'ok', 'ok', 'ok'],
        'forbidden: wrong-id',
        'forbidden: wrong-signature',
        'forbidden: key-without-competence',
        'cause',
        'forbidden: not-an-action',
      ],
    )
    assert.equal(
      (await statusOf(counter, [documentId(foreign), documentId(second), `${first.body.case}:x`])).map(
        ({ status }) => status,
      ),
      ['refused', 'parked', 'unknown'],
    )
    await push(counter, [first])
    const [after] = await statusOf(counter, [documentId(second)])
    assert.is(after?.status, 'at-centre')
    const rest = await push(counter, good.actions.slice(5))
    assert.ok(rest.every(({ ok }) => ok))
  })

  test('[gate] an act goes with its cause when that is parked and released in the same batch', async ({
    counter,
  }) => {
    const [first, second, third] = (await counter.marry(0)).actions
    assert.ok(first && second && third)
    await push(counter, [second])
    const rows = await push(counter, [third, first])
    assert.equal(
      rows.map(({ parked }) => parked),
      [undefined, undefined],
    )
    const all = [first, second, third].map(documentId)
    assert.ok((await statusOf(counter, all)).every(({ status }) => status === 'at-centre'))
  })

  test('[gate] a tampered copy of a parked act does not drive it out', async ({ counter }) => {
    const { actions } = await counter.marry(0)
    const [first, second] = actions
    assert.ok(first && second)
    await push(counter, [second])
    const copy = { ...document(second), body: { ...second.body, at: '2026-11-23T12:00:00+08:00' } }
    assert.is((await push(counter, [], [copy]))[0]?.reason, 'wrong-id')
    assert.is((await statusOf(counter, [documentId(second)]))[0]?.status, 'parked')
    await push(counter, [first])
    assert.is((await statusOf(counter, [documentId(second)]))[0]?.status, 'at-centre')
  })

  test('[gate] an authentic act that breaks a rule is held: at the centre, in the feed, with its rule named', async ({
    counter,
  }) => {
    const { actions } = await counter.marry(0)
    const [first, second] = actions
    assert.ok(first && second)
    const early = await signed(counter, { ...second.body, at: '2026-11-23T08:40:00+08:00' })
    const rows = await push(counter, [first, early])
    assert.equal(
      rows.map(({ held }) => held),
      [undefined, 'clock'],
    )
    const asked = await statusOf(counter, [first, early].map(documentId))
    assert.equal(
      asked.map(({ status, reason }) => [status, reason]),
      [
        ['at-centre', undefined],
        ['held', 'clock'],
      ],
    )
    const feed = (await counter.client.ask('GET', '/db/xk7q2m/_changes')).body as {
      results: { id: string }[]
    }
    const kinds = feed.results.map(({ id }) => (id.startsWith('receipt:') ? 'receipt' : 'act'))
    assert.equal(kinds, ['act', 'act', 'act', 'receipt'])
  })

  test('[gate] a member named __proto__ stays what it is and makes a document no act', async ({
    counter,
  }) => {
    const { actions } = await counter.marry(0)
    const text = JSON.stringify({ docs: actions.slice(0, 1).map(document) }).replace(
      '"act":{',
      '"act":{"__proto__":{"a":1},',
    )
    const answer = await counter.client.fetch('/db/xk7q2m/_bulk_docs', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    })
    assert.is(((await answer.json()) as { reason: string }[])[0]?.reason, 'not-an-action')
  })

  test.run()
}

const restart = suite('gate: after a restart')
restart(
  '[gate] what was accepted, parked and refused is there, and what waited goes on waiting',
  async () => {
    const data = temporaryFolder()
    const before = await open(data)
    const { actions } = await before.marry(0)
    const [first, second, third] = actions
    assert.ok(first && second && third)
    await push(before, [first, third])
    const bad = await forged(second)
    await push(before, [], [bad])
    await before.server.stop()

    const server = await serverForTest({ data, now })
    const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
    const after = { ...before, server, client }
    const asked = [documentId(first), documentId(third), bad._id]
    assert.equal(
      (await statusOf(after, asked)).map(({ status }) => status),
      ['at-centre', 'parked', 'refused'],
    )
    await push(after, [second])
    assert.is((await statusOf(after, [documentId(third)]))[0]?.status, 'at-centre')
    await server.stop()
  },
)
restart('[gate] an act whose reference row comes late waits for it and counts as present', async () => {
  const data = temporaryFolder()
  const copied = temporaryFolder()
  const first = await open(data)
  const [action] = (await first.marry(0)).actions
  assert.ok(action)
  await first.server.stop()
  cpSync(data, copied, { recursive: true })

  const original = await serverForTest({ data, now })
  const server = await serverForTest({ data: copied, now })
  const standby = { ...first, server, client: await signedIn(server.origin, 'linqing', 'lianli-linqing') }
  const row = await original.centre.reference.publish(lateParameter)
  const late = await signed(first, { ...action.body, basis: [...action.body.basis, row.id] })
  const id = documentId(late)
  assert.is((await push(standby, [late]))[0]?.parked, 'basis')
  assert.equal((await standby.client.ask('POST', '/db/xk7q2m/_revs_diff', { [id]: ['1-a'] })).body, {})
  assert.is(await server.centre.reference.adopt({ ...row, body: { ...row.body, value: 2 } }), 'not-ours')
  assert.is(await server.centre.reference.adopt(row), 'adopted')
  assert.is((await statusOf(standby, [id]))[0]?.status, 'at-centre')
  await original.stop()
  await server.stop()
})
restart.run()

const lateParameter = { kind: 'parameter', name: 'late', office: null, from: '2026-01-01', value: 1 } as const

/** The same body and an id that fits, under a signature that does not cover it. */
async function forged(action: Action<unknown>): Promise<ReturnType<typeof document>> {
  const [own] = action.sigs
  assert.ok(own)
  const body = { ...action.body, at: '2026-11-23T10:10:10+08:00' } as Action['body']
  return document(sealAction(body, [own]))
}

/** An act of a clerk of another office, offered here. */
async function strangersAct(counter: Counter): Promise<Action> {
  await seedOffice(counter.server.centre, other)
  const client = await signedIn(counter.server.origin, 'heqiu', 'lianli-heqiu')
  const device = await enrolled(client, 'counter-9')
  const office = await suppliedOffice(client, device, 1)
  const { actions } = await marriageScript({ office, author: device, index: 0 })
  const [first] = actions
  assert.ok(first)
  return first
}

async function signed({ device }: Counter, body: Action<unknown>['body']): Promise<Action> {
  return signAction(body as Action['body'], device.signer)
}

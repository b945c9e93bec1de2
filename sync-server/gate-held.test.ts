import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Action,
  type ActionBody,
  documentId,
  fold,
  heads,
  isOversight,
  type Json,
  type Log,
  logOf,
  type MarriageAct,
  marriage,
  type OversightAct,
  openDisputes,
  readAction,
  readReceipt,
  signedBytes,
} from '../domain/index.ts'
import { marriageScript, type Script } from '../domain/testing/marriage-script.ts'
import { type TestClerk, testOffice } from '../domain/testing/office.ts'
import { signAction, signRow } from '../domain/testing/signer.ts'
import { isSignedBy } from './signatures.ts'
import { memoryStore } from './store/memory.ts'
import { sqliteStore } from './store/sqlite.ts'
import { beginning, type Database, type Store } from './store/store.ts'
import { temporaryFolder } from './testing.ts'
import { gateForTest, type TestGate } from './testing-centre.ts'

interface Held {
  store: Store
  database: Database
  centre: TestGate
}

const office = await testOffice(20)
const [registrar, , , head] = office.clerks
const lapsed = await signRow(
  {
    kind: 'grant',
    clerk: registrar.clerk,
    name: '秦知礼',
    office: office.office,
    roles: ['registrar'],
    scope: 'kit',
    from: '2026-11-01T00:00:00+08:00',
    until: '2026-11-20T00:00:00+08:00',
  },
  office.centre,
)

const document = (action: Action<unknown>) => ({
  _id: documentId(action),
  body: action.body,
  sigs: action.sigs,
})
const outcomesOf = async ({ gate }: TestGate, actions: readonly Action<unknown>[]) =>
  (await gate.offer(actions.map(document), false)).map((answer) => answer.outcome)

/** Everything in the feed, in its order. */
async function feedOf(database: Database) {
  const { rows } = await database.changes(beginning, 1000)
  const documents = rows.map(({ id, json }) => {
    const { _id, _rev, ...content } = JSON.parse(json)
    return { id, named: id.slice(id.indexOf(':') + 1), content }
  })
  const actions = documents.flatMap(({ named, content }) => {
    const read = readAction(named, content)
    return read.ok ? [read.value] : []
  })
  const receipts = documents.flatMap(({ id, named, content }) => {
    const read = id.startsWith('receipt:') ? readReceipt(named, content) : null
    return read?.ok ? [read.value] : []
  })
  return { actions, receipts }
}

const dispute = '01JZ0000000000000000000009'

/** A couple has been called to the counter when the centre puts the case in dispute. */
async function disputedScript(centre: TestGate): Promise<Script> {
  const script = await marriageScript({ office, author: registrar, index: 0, to: 'called' })
  await outcomesOf(centre, script.actions)
  const cite = '民法典 第一千零五十一条'
  const act = { type: 'dispute', dispute, code: 'K1', cite, conflict: 'K1 x', with: [] }
  await centre.gate.oversee([{ case: script.case, kind: 'marriage', act }])
  return script
}

const caseIn = async (database: Database, of: string): Promise<Log<MarriageAct>> => {
  const { actions } = await feedOf(database)
  return logOf(actions.filter(({ body }) => body.case === of)) as unknown as Log<MarriageAct>
}

/** The next act of somebody who knows everything of a case. */
const actBy = (clerk: TestClerk, log: Log, act: OversightAct, seq: number): Promise<Action> => {
  const [first] = log.values()
  const body = {
    ...(first as Action).body,
    prev: heads(log),
    basis: [clerk.key.id, clerk.grant.id],
    act,
    at: '2026-11-23T11:00:00+08:00',
    by: { clerk: clerk.clerk, office: office.office, device: clerk.device, seq, last: null },
  }
  return signAction(body as ActionBody, clerk.signer)
}

/** A marriage up to its acceptance, and the next act again under another body. */
async function withLastChanged(index: number, change: (body: ActionBody) => ActionBody): Promise<Script> {
  const script = await marriageScript({ office, author: registrar, index, to: 'accepted' })
  const last = script.actions.at(-1) as Action
  const changed = await signAction(change(last.body), registrar.signer)
  return { ...script, actions: [...script.actions.slice(0, -1), changed] as unknown as Script['actions'] }
}

for (const [engine, openStore] of [
  ['memory', () => memoryStore()],
  ['sqlite', () => sqliteStore(temporaryFolder(), Buffer.alloc(32, 7))],
] as const) {
  const test = suite<Held>(`gate: held, ${engine}`)
  test.before.each(async (context) => {
    context.store = openStore()
    context.database = await context.store.open(office.office)
    context.centre = await gateForTest(office.office, context.database, office.reference)
    context.centre.rows.set(lapsed.id, lapsed)
  })
  test.after.each(({ store }) => store.close())

  test('[held] an act under a lapsed grant and one that breaks a rule are held; five good ones go through', async ({
    database,
    centre,
  }) => {
    const good = await marriageScript({ office, author: registrar, index: 0 })
    const late = await withLastChanged(1, (body) => ({
      ...body,
      basis: body.basis.map((id) => (id === registrar.grant.id ? lapsed.id : id)),
    }))
    const early = await withLastChanged(2, (body) => ({ ...body, at: '2026-11-23T07:00:00+08:00' }))
    await outcomesOf(centre, [...late.actions.slice(0, -1), ...early.actions.slice(0, -1)])
    const [ofLate, ofEarly] = [late.actions.at(-1) as Action, early.actions.at(-1) as Action]
    const five = good.actions.slice(0, 5)
    const answers = await centre.gate.offer([ofLate, ...five, ofEarly].map(document), false)
    assert.equal(
      answers.map((answer) => ('rule' in answer ? answer.rule : answer.outcome)),
      ['grant-lapsed', ...five.map(() => 'accepted'), 'clock'],
    )
    for (const [script, held] of [
      [late, ofLate],
      [early, ofEarly],
    ] as const) {
      const log = await caseIn(database, script.case)
      assert.ok(log.has(held.id))
      assert.is(marriage.stageOf(fold(marriage, log).state), 'called')
      assert.is(fold(marriage, log).standing.withoutEffect.get(held.id)?.decision, 'open')
    }
    const verdicts = (await feedOf(database)).receipts.at(-1)?.body.verdicts ?? []
    assert.equal(
      verdicts
        .filter(({ verdict }) => verdict === 'held')
        .map(({ id }) => id)
        .sort(),
      [ofLate.id, ofEarly.id].sort(),
    )
  })

  test('[settle-hold] a head gives a held act its effect; a registrar’s own decision is held in turn', async ({
    database,
    centre,
  }) => {
    const script = await withLastChanged(0, (body) => ({ ...body, at: '2026-11-23T07:00:00+08:00' }))
    await outcomesOf(centre, script.actions)
    const held = script.actions.at(-1) as Action
    const decision = {
      type: 'settle-hold',
      of: held.id,
      as: 'stands',
      why: '时钟走慢，已核对',
      document: null,
    } as const
    const log = await caseIn(database, script.case)
    const own = await actBy(registrar, log, decision, 90)
    assert.equal(await outcomesOf(centre, [own]), ['held'])
    assert.is(marriage.stageOf(fold(marriage, await caseIn(database, script.case)).state), 'called')
    const byHead = await actBy(head, await caseIn(database, script.case), decision, 0)
    assert.equal(await outcomesOf(centre, [byHead]), ['accepted'])
    const after = fold(marriage, await caseIn(database, script.case))
    assert.is(marriage.stageOf(after.state), 'accepted')
    assert.is(after.standing.withoutEffect.has(held.id), false)
  })

  test('[held] the hold stands in the feed before the act it holds', async ({ database, centre }) => {
    const script = await withLastChanged(0, (body) => ({ ...body, at: '2026-11-23T07:00:00+08:00' }))
    await outcomesOf(centre, script.actions)
    const { actions } = await feedOf(database)
    const order = actions.map((action) => (isOversight(action) ? 'hold' : action.id))
    assert.is(order.indexOf('hold') + 1, order.indexOf((script.actions.at(-1) as Action).id))
  })

  test('[revocation] what a lost device signed is held once that is known, whatever time it bears', async ({
    centre,
  }) => {
    const script = await marriageScript({ office, author: registrar, index: 0, to: 'accepted' })
    const [first, ...rest] = script.actions
    assert.equal(await outcomesOf(centre, [first as Action]), ['accepted'])
    const lost = { kind: 'revocation', of: 'device', id: registrar.device } as const
    const row = centre.key.signRow({ ...lost, from: '2026-11-23T12:00:00+08:00', reason: '失窃' })
    centre.rows.set(row.id, row)
    assert.equal(
      await outcomesOf(centre, rest),
      rest.map(() => 'held'),
    )
  })

  test('[revocation] a clerk who has left signs nothing from that instant on; what was done before stands', async ({
    centre,
  }) => {
    const script = await marriageScript({ office, author: registrar, index: 0, to: 'captured' })
    const middle = script.actions[2]?.body.at ?? ''
    const row = centre.key.signRow({
      kind: 'revocation',
      of: 'clerk',
      id: registrar.clerk,
      from: middle,
      reason: '离职',
    })
    centre.rows.set(row.id, row)
    const outcomes = await outcomesOf(centre, script.actions)
    assert.equal(
      outcomes,
      script.actions.map(({ body }) => (body.at < middle ? 'accepted' : 'held')),
    )
  })

  test('[receipt] each batch has one, signed and chained, with every verdict, also after the gate was opened again', async ({
    database,
    centre,
  }) => {
    const script = await marriageScript({ office, author: registrar, index: 0 })
    await outcomesOf(centre, script.actions.slice(0, 3))
    await outcomesOf(centre, script.actions.slice(3, 4))
    const again = await gateForTest(office.office, database, office.reference)
    await outcomesOf(again, script.actions.slice(4))
    const { receipts } = await feedOf(database)
    assert.equal(
      receipts.map(({ body }) => body.seq),
      [0, 1, 2],
    )
    assert.equal(
      receipts.map(({ body }) => body.previous),
      [null, receipts[0]?.id, receipts[1]?.id],
    )
    assert.equal(
      receipts.flatMap(({ body }) => body.verdicts.map(({ id }) => id)),
      script.actions.map(({ id }) => id),
    )
    for (const [index, { body, sig }] of receipts.entries()) {
      const { key } = index < 2 ? centre : again
      const bytes = signedBytes('receipt', body as unknown as Json)
      assert.ok(await isSignedBy(key.id, key.publicKey, bytes, sig.value))
    }
  })

  test('[receipt] nobody but the centre writes one; its own are taken back after a backup was put back', async ({
    store,
    database,
    centre,
  }) => {
    const script = await marriageScript({ office, author: registrar, index: 0, to: 'called' })
    await outcomesOf(centre, script.actions)
    const { rows } = await database.changes(beginning, 1000)
    const receipt = JSON.parse(rows.find(({ id }) => id.startsWith('receipt:'))?.json ?? '')
    assert.equal((await centre.gate.offer([receipt], true))[0]?.outcome, 'already')
    const stranger = await gateForTest(office.office, await store.open('other'), office.reference)
    const [refused] = await stranger.gate.offer([receipt], true)
    assert.equal(refused, { outcome: 'refused', id: receipt._id, reason: 'key-without-competence' })
  })

  test('[receipt] a row that bears on an act and was not named stands in its verdict', async ({
    database,
    centre,
  }) => {
    const row = centre.key.signRow({
      kind: 'parameter',
      name: 'status-check',
      office: office.office,
      from: '2026-11-01',
      value: 'online',
    })
    centre.rows.set(row.id, row)
    const script = await marriageScript({ office, author: registrar, index: 0, to: 'called' })
    await outcomesOf(centre, script.actions)
    const [receipt] = (await feedOf(database)).receipts
    assert.equal(receipt?.body.verdicts[0]?.leftOut, [row.id])
  })

  test('[held] a hold that the centre did not sign keeps no other away and takes no effect from anything', async ({
    database,
    centre,
  }) => {
    const script = await withLastChanged(0, (body) => ({ ...body, at: '2026-11-23T07:00:00+08:00' }))
    const bad = script.actions.at(-1) as Action
    const act = { type: 'hold', of: bad.id, findings: [{ rule: 'x', cite: 'x', facts: {} }] } as const
    const by = { ...bad.body.by, clerk: 'centre', seq: 91, last: null }
    const forged = await signAction({ ...bad.body, prev: [bad.id], act, by } as ActionBody, registrar.signer)
    const answers = await outcomesOf(centre, [...script.actions, forged])
    assert.equal(answers.slice(-2), ['held', 'refused'])
    const folded = fold(marriage, await caseIn(database, script.case))
    assert.is(marriage.stageOf(folded.state), 'called')
    const good = await marriageScript({ office, author: registrar, index: 1, to: 'accepted' })
    await outcomesOf(centre, good.actions)
    const log = await caseIn(database, good.case)
    const own = await actBy(
      registrar,
      log,
      { ...act, of: (good.actions.at(-1) as Action).id, findings: [...act.findings] },
      92,
    )
    assert.equal(await outcomesOf(centre, [own]), ['held'])
    assert.is(marriage.stageOf(fold(marriage, await caseIn(database, good.case)).state), 'accepted')
  })

  test('[kind] an act that gives a case another kind waits, and hides nothing', async ({
    database,
    centre,
  }) => {
    const script = await marriageScript({ office, author: registrar, index: 0, to: 'accepted' })
    await outcomesOf(centre, script.actions)
    const [first] = script.actions as readonly Action[]
    const act = {
      type: 'note',
      subject: 'bureau-informed',
      on: '2026-11-23',
      of: null,
      remark: null,
      scans: [],
    }
    const by = { ...(first as Action).body.by, seq: 93, last: null }
    const strange = { ...(first as Action).body, kind: 'dispute', act, by } as unknown as ActionBody
    const [answer] = await centre.gate.offer([document(await signAction(strange, registrar.signer))], false)
    assert.is(answer?.outcome === 'parked' && answer.reason, 'kind')
    assert.is((await caseIn(database, script.case)).size, script.actions.length)
  })

  test('[settle-dispute] a dispute is settled on a decision that its own case records, or the settlement waits', async ({
    database,
    centre,
  }) => {
    const script = await disputedScript(centre)
    const decision = `sha256-${'0'.repeat(64)}` as const
    const settlement = { type: 'settle-dispute', dispute, decision, why: '判决已生效' } as const
    const settled = await actBy(head, await caseIn(database, script.case), settlement, 94)
    const [answer] = await centre.gate.offer([document(settled)], false)
    assert.is(answer?.outcome === 'parked' && answer.reason, 'cause')
    assert.is(openDisputes(fold(marriage, await caseIn(database, script.case)).standing).length, 1)
  })

  test('[restore] a hold that comes back before its act is the one hold, and its verdict stays', async ({
    store,
    database,
    centre,
  }) => {
    const script = await withLastChanged(0, (body) => ({ ...body, at: '2026-11-23T07:00:00+08:00' }))
    await outcomesOf(centre, script.actions)
    const { actions } = await feedOf(database)
    const hold = actions.find(isOversight) as Action
    const again = await gateForTest(
      office.office,
      await store.open('again'),
      office.reference,
      undefined,
      centre.key,
    )
    const bad = script.actions.at(-1) as Action
    await outcomesOf(again, script.actions.slice(0, -1))
    assert.equal(await outcomesOf(again, [hold]), ['parked'])
    assert.equal(await outcomesOf(again, [bad]), ['held'])
    const { actions: after } = await feedOf(await store.open('again'))
    assert.is(after.filter(isOversight).length, 1)
  })

  test('[restore] what a receipt once accepted stays accepted, though its device was revoked since', async ({
    store,
    database,
    centre,
  }) => {
    const script = await marriageScript({ office, author: registrar, index: 0, to: 'accepted' })
    await outcomesOf(centre, script.actions)
    const { rows } = await database.changes(beginning, 1000)
    const receipts = rows.filter(({ id }) => id.startsWith('receipt:')).map(({ json }) => JSON.parse(json))
    const again = await gateForTest(
      office.office,
      await store.open('again'),
      office.reference,
      undefined,
      centre.key,
    )
    const lost = { kind: 'revocation', of: 'device', id: registrar.device, reason: '失窃' } as const
    const row = centre.key.signRow({ ...lost, from: '2026-11-23T12:00:00+08:00' })
    again.rows.set(row.id, row)
    await again.gate.offer(receipts, true)
    assert.equal(
      await outcomesOf(again, script.actions),
      script.actions.map(() => 'accepted'),
    )
  })

  test('[oversee] the centre disputes a case upon everything that is known of it', async ({
    database,
    centre,
  }) => {
    const script = await disputedScript(centre)
    const { standing } = fold(marriage, await caseIn(database, script.case))
    assert.equal([...standing.disputes.keys()], [dispute])
  })

  test.run()
}

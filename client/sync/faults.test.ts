import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { documentId, sealAction } from '../../domain/index.ts'
import { seedDemo } from '../../scripts/seed.ts'
import { serverForTest } from '../../sync-server/testing.ts'
import { keepAct, sealedAct } from '../state/ledger/outbox.ts'
import { pagesAfter } from '../state/ledger/pages.ts'
import { rebuild } from '../state/ledger/rebuild.ts'
import { pullToEnd, waitForNews } from './pull.ts'
import { pushOutbox } from './push.ts'
import { isEverythingAtCentre } from './sync.ts'
import { type FaultyRelay, faultyRelay } from './testing/faulty-relay.ts'
import { type Machine, machineAt } from './testing/machine-at.ts'

interface Scene {
  readonly relay: FaultyRelay
  /** The machine behind the relay. */
  readonly machine: Machine
  /** A colleague with a good line. */
  readonly colleague: Machine
}

/** Two machines at a centre of their own, one behind a line that goes wrong. */
async function atRelay(run: (scene: Scene) => Promise<void>): Promise<void> {
  const server = await serverForTest()
  await seedDemo(server.centre)
  const relay = await faultyRelay(server.port)
  const colleague = await machineAt({ clerk: 'guyan', device: 'counter-2', base: server.origin })
  const machine = await machineAt({ clerk: 'linqing', device: 'counter-1', base: relay.base })
  try {
    await run({ relay, machine, colleague })
    assert.is(relay.left(), 0, 'every fault was met')
  } finally {
    machine.close()
    colleague.close()
    await relay.stop()
    await server.stop()
  }
}

/** The colleague marries somebody, and the centre has it. */
async function married({ colleague }: Scene, index = 0): Promise<string[]> {
  const { actions } = await colleague.marry(index)
  assert.ok((await pushOutbox(colleague.pushing)).ok)
  return actions.map(documentId)
}

const errorOf = (result: { ok: boolean; error?: unknown }) => result.error

/** Pulls again until nothing is wrong; what was married must be here then, each act once. */
async function pullsWhole({ machine }: Scene, expected: readonly string[]): Promise<void> {
  const pulled = await pullToEnd(machine.pulling)
  assert.is(errorOf(pulled), undefined)
  assert.equal((await machine.held()).toSorted(), [...expected].toSorted())
}

const small = ({ machine }: Scene) => ({ ...machine.pulling, batch: 4 })

test('[pull] a body that is cut short is not data; nothing of it is kept, and it comes whole the next time', () =>
  atRelay(async (scene) => {
    const expected = await married(scene)
    scene.relay.next('_changes', { do: 'cut', after: 3000 })
    assert.equal(errorOf(await pullToEnd(scene.machine.pulling)), { code: 'unreachable' })
    assert.equal(await scene.machine.held(), [])
    await pullsWhole(scene, expected)
  }))

test('[pull] a session that ends in mid-feed keeps what has come and goes on from there', () =>
  atRelay(async (scene) => {
    const expected = await married(scene)
    scene.relay.next('since=0', { do: 'change', into: (body) => body })
    scene.relay.next('since=4', { do: 'answer', status: 401, body: '{"error":"unauthorized"}' })
    assert.equal(errorOf(await pullToEnd(small(scene))), { code: 'sign-in-again' })
    assert.is((await scene.machine.held()).length, 4)
    await pullsWhole(scene, expected)
  }))

test('[pull] errors of a proxy and of the server are no answers, whatever their body says', () =>
  atRelay(async (scene) => {
    const expected = await married(scene)
    const feed = '{"results":[],"last_seq":"999-0a1b2c3d"}'
    for (const [status, body] of [
      [500, feed],
      [502, '<html>Bad gateway</html>'],
      [503, ''],
    ] as const) {
      scene.relay.next('_changes', { do: 'answer', status, body })
      const fault = errorOf(await pullToEnd(scene.machine.pulling)) as { code: string; status: number }
      assert.equal([fault.code, fault.status], ['refused', status])
    }
    for (const body of [
      '<html>Hello</html>',
      '{"results":',
      '{"results":[{"seq":1}],"last_seq":"1-a"}',
      '[]',
    ]) {
      scene.relay.next('_changes', { do: 'answer', status: 200, body })
      assert.equal(errorOf(await pullToEnd(scene.machine.pulling)), { code: 'unreadable-answer' })
    }
    await pullsWhole(scene, expected)
  }))

test('[pull] one bad row of a batch stands aside and costs the others nothing', () =>
  atRelay(async (scene) => {
    const expected = await married(scene)
    let spoilt = ''
    scene.relay.next('_changes', {
      do: 'change',
      into: (body) => {
        const feed = JSON.parse(body) as { results: { id: string; doc: { body: { at: string } } }[] }
        const row = feed.results[2]
        if (row) {
          spoilt = row.id
          row.doc.body.at = '2026-05-20T09:00:00.000+08:00'
        }
        return JSON.stringify(feed)
      },
    })
    await pullsWhole(scene, expected.toSpliced(2, 1))
    const doubtful: unknown[] = []
    const { ledger, deviceKey } = scene.machine.pulling
    for await (const page of pagesAfter(ledger, deviceKey, 0)) doubtful.push(...page.doubtful)
    assert.equal(
      doubtful.map((one) => (one as { document: { _id: string } }).document._id),
      [spoilt],
    )
  }))

test('[pull] rows that are answered twice are kept once, and an answer that comes again brings nobody back', () =>
  atRelay(async (scene) => {
    const expected = await married(scene)
    let before = ''
    scene.relay.next('since=0', {
      do: 'change',
      into: (body) => {
        const feed = JSON.parse(body) as { results: unknown[] }
        before = JSON.stringify({ ...feed, results: [...feed.results, ...feed.results] })
        return before
      },
    })
    scene.relay.next('since=4', { do: 'change', into: () => before })
    assert.equal(errorOf(await pullToEnd(small(scene))), { code: 'unreadable-answer' })
    assert.is((await scene.machine.held()).length, 4)
    await pullsWhole(scene, expected)
  }))

test('[pull] an answer that never ends is given up', () =>
  atRelay(async (scene) => {
    const expected = await married(scene)
    scene.relay.next('_changes', { do: 'hang', after: 2000 })
    const line = { ...scene.machine.pulling.line, patience: 300 }
    assert.equal(errorOf(await pullToEnd({ ...scene.machine.pulling, line })), { code: 'unreachable' })
    await pullsWhole(scene, expected)
  }))

test('[pull] what is published while a longpoll is cut before its first result is not skipped', () =>
  atRelay(async (scene) => {
    const expected = await married(scene)
    await pullsWhole(scene, expected)
    scene.relay.next('feed=longpoll', { do: 'cut' })
    assert.equal(errorOf(await waitForNews(scene.machine.pulling)), { code: 'unreachable' })
    const more = await married(scene, 1)
    scene.relay.next('feed=longpoll', { do: 'cut', after: 10 })
    assert.equal(errorOf(await waitForNews(scene.machine.pulling)), { code: 'unreachable' })
    assert.equal(await waitForNews(scene.machine.pulling), { ok: true, value: true })
    await pullsWhole(scene, [...expected, ...more])
  }))

test('[push] a line that is cut before or after the centre has heard loses no act and doubles none', () =>
  atRelay(async (scene) => {
    const { actions } = await scene.machine.marry(0)
    const { pushing } = scene.machine
    for (const after of [undefined, 0, 40]) {
      scene.relay.next('_bulk_docs', { do: 'cut', ...(after === undefined ? {} : { after }) })
      assert.equal(errorOf(await pushOutbox(pushing)), { code: 'unreachable' })
      const rows = await pushing.ledger.outbox.toArray()
      assert.ok(rows.every(({ state, lastFault }) => state === 'saved' && lastFault === 'unreachable'))
      assert.not(await isEverythingAtCentre(pushing.ledger))
    }
    assert.ok((await pushOutbox(pushing)).ok)
    await pullsWhole(scene, actions.map(documentId))
    assert.ok(await isEverythingAtCentre(pushing.ledger))
    assert.is(await pushing.ledger.outbox.count(), 0)
  }))

test('[push] an ended session, errors and answers that cannot be read leave every act to be sent again', () =>
  atRelay(async (scene) => {
    const { actions } = await scene.machine.marry(0)
    const { pushing } = scene.machine
    const faults = [
      [401, '{}', 'sign-in-again'],
      [500, '[]', 'refused'],
      [502, '<html>', 'refused'],
      [201, '{"ok":true}', 'unreadable-answer'],
      [201, '[{"id":', 'unreadable-answer'],
    ] as const
    for (const [status, body, code] of faults) {
      scene.relay.next('_bulk_docs', { do: 'answer', status, body })
      assert.is((errorOf(await pushOutbox(pushing)) as { code: string }).code, code)
    }
    scene.relay.next('_bulk_docs', { do: 'hang', after: 5 })
    const line = { ...pushing.line, patience: 300 }
    assert.equal(errorOf(await pushOutbox({ ...pushing, line })), { code: 'unreachable' })
    const rows = await pushing.ledger.outbox.toArray()
    assert.ok(rows.every(({ state, attempts }) => state === 'saved' && attempts === faults.length + 1))
    assert.ok((await pushOutbox(pushing)).ok)
    await pullsWhole(scene, actions.map(documentId))
    assert.ok(await isEverythingAtCentre(pushing.ledger))
  }))

test('[push] one bad row of a batch is refused alone; a row that was not answered is sent again', () =>
  atRelay(async (scene) => {
    const { pushing } = scene.machine
    const { ledger, deviceKey } = pushing
    const { actions } = await scene.machine.marry(0)
    const [first, second] = actions
    const last = actions.at(-1)
    if (!first || !second || !last) return assert.unreachable('the script has acts')
    const by = { ...last.body.by, seq: last.body.by.seq + 1, last: last.id }
    const forged = sealAction({ ...last.body, by }, second.sigs)
    await keepAct(ledger, await sealedAct(deviceKey, forged), forged)
    scene.relay.next('_bulk_docs', {
      do: 'change',
      into: (body) => {
        const rows = JSON.parse(body) as { id: string }[]
        const others = rows.filter(({ id }) => id !== documentId(first))
        return JSON.stringify([...others, ...others])
      },
    })
    assert.ok((await pushOutbox(pushing)).ok)
    const states = new Map((await ledger.outbox.toArray()).map((row) => [row.id, row]))
    assert.is(states.get(forged.id)?.state, 'refused')
    assert.equal([states.get(first.id)?.state, states.get(first.id)?.lastFault], ['saved', 'no-answer'])
    assert.is(states.get(second.id)?.state, 'sent')
    assert.ok((await pushOutbox(pushing)).ok)
    await pullsWhole(scene, actions.map(documentId))
    assert.equal(
      (await ledger.outbox.toArray()).map(({ id }) => id),
      [forged.id],
    )
    assert.not(await isEverythingAtCentre(ledger))
  }))

test('[push] an act that is too large by itself does not keep the others from the centre', () =>
  atRelay(async (scene) => {
    const { pushing } = scene.machine
    const { actions } = await scene.machine.marry(0)
    const tooLarge = { do: 'answer', status: 413, body: '{}' } as const
    // The batch, its first half, and so on down to the first act alone.
    for (let size = actions.length; ; size = Math.ceil(size / 2)) {
      scene.relay.next('_bulk_docs', tooLarge)
      if (size === 1) break
    }
    assert.ok((await pushOutbox(pushing)).ok)
    const rows = await pushing.ledger.outbox.toArray()
    assert.equal([rows[0]?.state, rows[0]?.lastFault], ['saved', 'too_large'])
    assert.ok(rows.slice(1).every(({ state }) => state !== 'saved'))
  }))

test('[rebuild] a feed that is read again beside its pages brings no act twice and no fault of the receipts', () =>
  atRelay(async (scene) => {
    const { ledger } = scene.machine.pulling
    const expected = [...(await married(scene)), ...(await married(scene, 1))]
    await pullsWhole(scene, expected)
    await ledger.keep('device', 'counter-1')
    await rebuild(ledger, undefined, undefined, { code: 'incomplete', store: 'outbox' })
    scene.relay.next('since=0', { do: 'change', into: (body) => body })
    scene.relay.next('since=4', { do: 'answer', status: 502, body: '' })
    assert.is((errorOf(await pullToEnd(small(scene))) as { code: string }).code, 'refused')
    await pullsWhole(scene, [...expected, ...(await married(scene, 2))])
    assert.is((await ledger.read('receipts:desk'))?.fault, null)
    assert.is(await ledger.read('rereading:desk'), undefined)
  }))

test.run()

import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { pageWithEarlier } from '../earlier-acts.ts'
import { feed } from '../feed.ts'
import { wakeUps } from '../wake-ups.ts'
import { idsOfCase } from './document-names.ts'
import { all, beginning, type Database, type Reach, type Store } from './store.ts'
import { actEntry, batch, entry, idOf, parked, tombstone } from './testing-entries.ts'

/** One engine, as the contract makes it. */
export interface Engine {
  readonly name: string
  /** An empty store. */
  readonly make: () => Promise<Store>
  /** The store that was made last, as after a restart, if its data lasts. */
  readonly reopen?: () => Promise<Store>
}

/** What every store must do, whatever it is made of. */
export function storeContract({ name, make, reopen }: Engine): void {
  const test = suite<{ store: Store; database: Database }>(`store: ${name}`)
  test.before.each(async (context) => {
    context.store = await make()
    context.database = await context.store.open('xk7q2m')
  })
  test.after.each(async ({ store }) => store.close())

  test('[store] documents come back byte for byte, later batches behind earlier ones', async ({
    database,
  }) => {
    await database.append(batch({ entries: [entry('b'), entry('a')] }))
    await database.append(batch({ entries: [entry('c')] }))
    const { rows, last } = await database.changes(beginning, 100)
    assert.equal(rows.slice(0, 2).map(written).sort(), [written(entry('a')), written(entry('b'))])
    assert.equal(rows.slice(2).map(written), [written(entry('c'))])
    assert.is(last, await database.lastSequence())
  })

  test('[store] a page ends at its limit, and the next begins behind it', async ({ database }) => {
    for (const id of ['a', 'b', 'c']) await database.append(batch({ entries: [entry(id)] }))
    const first = await database.changes(beginning, 2)
    const second = await database.changes(first.last, 2)
    assert.equal([first.rows.map(idOf), second.rows.map(idOf)], [['a', 'b'], ['c']])
    assert.is(second.pending, 0)
    const third = await database.changes(second.last, 2)
    assert.equal([third.rows, third.last, third.pending], [[], second.last, 0])
  })

  test('[store] every row names its own place, and the feed goes on from there', async ({ database }) => {
    for (const id of ['a', 'b', 'c']) await database.append(batch({ entries: [entry(id)] }))
    const { rows } = await database.changes(beginning, 10)
    const [first] = rows
    assert.ok(first)
    assert.equal((await database.changes(first.seq, 10)).rows.map(idOf), ['b', 'c'])
    assert.is(await database.has(first.seq), true)
    assert.is(await database.has('nowhere'), false)
    assert.is(await database.has('99'), false)
  })

  test('[store] a page that the engine writes out says what its rows say', async ({ database }) => {
    const entries = [entry('1:a', '1', 'lin'), entry('2:a', '2', 'gu'), entry('receipt:a')]
    for (const one of entries) await database.append(batch({ entries: [one] }))
    for (const reach of [{}, { casesOf: 'lin' }, { casesOf: 'nobody' }]) {
      const { rows } = await database.changes(beginning, 10, reach)
      const lines = rows.map(({ seq, id, rev, json }) => ({
        seq: `${seq}-${database.epoch}`,
        id,
        changes: [{ rev }],
        doc: JSON.parse(json),
      }))
      assert.equal(await writtenFrom(database, 10, reach), lines)
      assert.equal(await writtenFrom(database, 1, reach), lines)
    }
  })

  test('[store] who begins to act in a case gets what others did there, from whatever row his feed goes on', async ({
    database,
  }) => {
    const before = [actEntry('1:a', 'gu', 0), actEntry('1:b', 'gu', 1), entry('2:a', '2', 'gu')]
    for (const one of before) await database.append(batch({ entries: [one] }))
    const reach = { casesOf: 'lin' }
    const { last } = await database.changes(beginning, 10, reach)
    assert.equal((await pageWithEarlier(database, last, 10, reach)).rows, [])
    const after = [
      entry('receipt:a'),
      actEntry('1:c', 'lin', 0),
      actEntry('1:d', 'lin', 1),
      entry('receipt:b'),
    ]
    for (const one of after) await database.append(batch({ entries: [one] }))
    const { rows } = await pageWithEarlier(database, last, 10, reach)
    assert.equal(rows.map(idOf), ['receipt:a', '1:a', '1:b', '1:c', '1:d', 'receipt:b'])
    const behind = await Promise.all(
      rows.map(async ({ seq }) => (await pageWithEarlier(database, seq, 10, reach)).rows.map(idOf)),
    )
    assert.equal(behind[0], ['1:a', '1:b', '1:c', '1:d', 'receipt:b'])
    assert.equal(behind[2], behind[0])
    assert.equal(behind[3], ['1:d', 'receipt:b'])
    const read = (await writtenFrom(database, 1, reach)) as { id: string }[]
    assert.equal([...new Set(read.map(idOf))].sort(), ['1:a', '1:b', '1:c', '1:d', 'receipt:a', 'receipt:b'])
    assert.equal((await pageWithEarlier(database, last, 10, { casesOf: 'nobody' })).rows.map(idOf), [
      'receipt:a',
      'receipt:b',
    ])
  })

  test('[store] a document is kept once', async ({ database }) => {
    await database.append(batch({ entries: [entry('a')] }))
    await database.append(batch({ entries: [entry('a')] }))
    assert.is(await database.count(), 1)
    assert.equal((await database.changes(beginning, 10)).rows.map(idOf), ['a'])
  })

  test('[store] a clerk on outreach reaches the cases he has acted in, what is of no case, and no more', async ({
    database,
  }) => {
    const entries = [
      entry('1:a', '1', 'gu'),
      entry('1:b', '1', 'lin'),
      entry('2:a', '2', 'gu'),
      entry('3:a', '3', 'lin'),
      entry('receipt:a'),
    ]
    for (const one of entries) await database.append(batch({ entries: [one] }))
    const reach = { casesOf: 'lin' }
    const within = ['1:a', '1:b', '3:a', 'receipt:a']
    const { rows, last } = await database.changes(beginning, 100, reach)
    assert.equal(rows.map(idOf), within)
    assert.is(last, await database.lastSequence())
    const page = await database.changes(beginning, 3, reach)
    assert.equal(page.rows.map(idOf), within.slice(0, 3))
    assert.equal((await database.changes(page.last, 3, reach)).rows.map(idOf), within.slice(3))
    assert.equal((await database.range(all, reach)).map(idOf), within)
    assert.equal((await database.range({ ...all, limit: 3 }, reach)).map(idOf), within.slice(0, 3))
    assert.equal([...(await database.get(['1:a', '2:a'], reach)).keys()], ['1:a'])
    assert.equal((await database.range(all, { casesOf: 'nobody' })).map(idOf), ['receipt:a'])
  })

  test('[store] a range has both its ends and stops at its limit', async ({ database }) => {
    await database.append(batch({ entries: ['d', 'b', 'a', 'c'].map((id) => entry(id)) }))
    assert.equal((await database.range({ start: 'b', end: 'd', limit: 9 })).map(idOf), ['b', 'c', 'd'])
    assert.equal((await database.range({ start: 'b', end: 'd', limit: 2 })).map(idOf), ['b', 'c'])
  })

  test('[store] what is parked waits outside the feed until it is released', async ({ database }) => {
    await database.append(batch({ parked: [parked('a')] }))
    assert.equal(await database.parked(['a', 'b']), [parked('a')])
    assert.equal((await database.changes(beginning, 10)).rows, [])
    await database.append(batch({ entries: [entry('a')], released: ['a'] }))
    assert.equal(await database.parked(), [])
    assert.equal((await database.changes(beginning, 10)).rows.map(idOf), ['a'])
  })

  test('[store] what is parked again waits for something else', async ({ database }) => {
    await database.append(batch({ parked: [parked('a')] }))
    await database.append(batch({ parked: [{ ...parked('a'), reason: 'version' }] }))
    assert.equal(
      (await database.parked()).map(({ reason }) => reason),
      ['version'],
    )
    await database.append(batch({ refused: [{ id: 'a', reason: 'wrong-signature' }], released: ['a'] }))
    assert.equal(await database.parked(['a']), [])
    await database.append(batch({ parked: [parked('a')] }))
    assert.equal(await database.parked(['a']), [parked('a')])
  })

  test('[purge] a purged case leaves its tombstone and nothing else', async ({ database }) => {
    const entries = ['1:a', '1:b', '2:a'].map((id) => entry(id, id.slice(0, 1), 'lin'))
    await database.append(batch({ entries: [...entries, entry('receipt:a')] }))
    const waiting = { parked: [parked('1:c')], refused: [{ id: '1:d', reason: 'wrong-signature' }] }
    await database.append(batch(waiting))
    const before = await database.lastSequence()
    await database.purge('1', tombstone)

    const left = ['2:a', 'receipt:a', tombstone.id]
    assert.equal((await database.changes(beginning, 10)).rows.map(idOf).sort(), left)
    assert.equal((await database.changes(before, 10)).rows.map(idOf), [tombstone.id])
    assert.equal((await database.range(all)).map(idOf), left)
    assert.equal(await database.range({ ...idsOfCase('1'), limit: 9 }), [])
    assert.equal([...(await database.get(['1:a', '1:b', '2:a'])).keys()], ['2:a'])
    assert.is(await database.count(), 3)
    assert.equal(await database.parked(), [])
    assert.equal(await database.refused(['1:d']), [])
    assert.equal((await database.range(all, { casesOf: 'lin' })).map(idOf), left)
  })

  test('[purge] the acts of a tombstone are buried, and no others', async ({ database }) => {
    await database.append(batch({ entries: [entry('1:a', '1', 'lin')] }))
    assert.equal([...(await database.buried(['1:a']))], [])
    await database.purge('1', tombstone)
    assert.equal([...(await database.buried(['1:a', '1:b', '1:z', '2:a']))].sort(), ['1:a', '1:b'])
  })

  test('[purge] purged twice, a case is purged once', async ({ database }) => {
    await database.append(batch({ entries: [entry('1:a', '1', 'lin')] }))
    await database.purge('1', tombstone)
    await database.purge('1', tombstone)
    assert.equal((await database.changes(beginning, 10)).rows.map(idOf), [tombstone.id])
  })

  test('[store] what is refused is remembered with its reason', async ({ database }) => {
    await database.append(batch({ refused: [{ id: 'a', reason: 'wrong-id' }] }))
    assert.equal(await database.refused(['a', 'b']), [{ id: 'a', reason: 'wrong-id' }])
  })

  test('[store] the last checkpoint written wins', async ({ database }) => {
    await database.putLocal('x', '1')
    await database.putLocal('x', '2')
    assert.is(await database.getLocal('x'), '2')
    assert.is(await database.getLocal('y'), null)
  })

  test('[store] databases know nothing of one another', async ({ store, database }) => {
    const other = await store.open('other')
    await database.append(batch({ entries: [entry('a')] }))
    assert.is(await other.count(), 0)
    assert.is(await store.open('xk7q2m'), database)
  })

  if (reopen) {
    test('[store] everything is there after a restart, under the same epoch', async ({ store, database }) => {
      const entries = [entry('a'), entry('1:a', '1', 'lin'), entry('2:a', '2', 'lin')]
      await database.append(batch({ entries, parked: [parked('b')] }))
      await database.purge('1', tombstone)
      await database.putLocal('x', '1')
      const end = await database.lastSequence()
      await store.close()
      const again = await reopen()
      const same = await again.open('xk7q2m')
      assert.equal((await same.changes(beginning, 10)).rows.map(idOf).sort(), ['2:a', 'a', tombstone.id])
      assert.equal((await same.changes(end, 10)).rows, [])
      assert.equal((await same.parked()).map(idOf), ['b'])
      assert.equal((await same.range(all, { casesOf: 'lin' })).map(idOf), ['2:a', 'a', tombstone.id])
      assert.equal([...(await same.buried(['1:a', '2:a']))], ['1:a'])
      assert.is(await same.getLocal('x'), '1')
      assert.is(same.epoch, database.epoch)
      await again.close()
    })
  }
  test.run()
}

const written = ({ id, rev, json }: { id: string; rev: string; json: string }) => `${id} ${rev} ${json}`

/** Everything that an engine writes out, page by page; from rows where it does not. */
async function writtenFrom(database: Database, limit: number, reach: Reach): Promise<unknown[]> {
  const pages = { database, wakeUps: wakeUps(), reach, gate: null }
  const found: unknown[] = []
  const wish = { mode: 'normal', limit, includeDocs: true, sequenceInterval: 0, heartbeat: null } as const
  for (let since = beginning, more = true; more; ) {
    let text = ''
    const whole = { ...wish, since, timeout: 1, lifetime: 1 }
    for await (const piece of feed(pages, whole, new AbortController().signal)) text += Buffer.from(piece)
    const answer = JSON.parse(text) as { results: unknown[]; last_seq: string }
    found.push(...answer.results)
    since = answer.last_seq.slice(0, answer.last_seq.lastIndexOf('-'))
    more = answer.results.length > 0
  }
  return found
}

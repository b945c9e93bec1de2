import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Admitted } from '../../domain/index.ts'
import { all, type Batch, type Database, type Entry, type Parked, type Store } from './store.ts'

/** What every store must do, whatever it is made of; `reopen` gives the same data as after a restart, if it lasts. */
export function storeContract(name: string, make: () => Promise<Store>, reopen?: () => Promise<Store>): void {
  const test = suite<{ store: Store; database: Database }>(`store: ${name}`)
  test.before.each(async (context) => {
    context.store = await make()
    context.database = await context.store.open('xk7q2m')
  })
  test.after.each(async ({ store }) => store.close())

  test('[store] documents come back in the order they were appended, byte for byte', async ({ database }) => {
    await database.append(batch({ entries: [entry('b'), entry('a')] }))
    await database.append(batch({ entries: [entry('c')] }))
    const { rows, last } = await database.changes(0, 100)
    assert.equal(
      rows.map(({ id, json }) => [id, json]),
      [
        ['b', '{"_id":"b","名":"𠮷"}'],
        ['a', '{"_id":"a","名":"𠮷"}'],
        ['c', '{"_id":"c","名":"𠮷"}'],
      ],
    )
    assert.is(last, await database.lastSequence())
  })

  test('[store] a page ends at its limit, and the next begins behind it', async ({ database }) => {
    await database.append(batch({ entries: ['a', 'b', 'c'].map((id) => entry(id)) }))
    const first = await database.changes(0, 2)
    const second = await database.changes(first.last, 2)
    assert.equal([first.rows.map(idOf), second.rows.map(idOf)], [['a', 'b'], ['c']])
    assert.equal(await database.changes(second.last, 2), { rows: [], last: second.last })
  })

  test('[store] a document is kept once', async ({ database }) => {
    await database.append(batch({ entries: [entry('a')] }))
    await database.append(batch({ entries: [entry('a')] }))
    assert.is(await database.count(), 1)
  })

  test('[store] a clerk on outreach reaches the cases he has acted in, and no others', async ({
    database,
  }) => {
    const entries = [
      entry('1:a', '1', 'gu'),
      entry('1:b', '1', 'lin'),
      entry('2:a', '2', 'gu'),
      entry('3:a', '3', 'lin'),
    ]
    await database.append(batch({ entries }))
    const reach = { casesOf: 'lin' }
    const { rows, last } = await database.changes(0, 100, reach)
    assert.equal(rows.map(idOf), ['1:a', '1:b', '3:a'])
    assert.is(last, await database.lastSequence())
    assert.equal((await database.range(all, reach)).map(idOf), ['1:a', '1:b', '3:a'])
    assert.equal([...(await database.get(['1:a', '2:a'], reach)).keys()], ['1:a'])
  })

  test('[store] a range has both its ends and stops at its limit', async ({ database }) => {
    await database.append(batch({ entries: ['d', 'b', 'a', 'c'].map((id) => entry(id)) }))
    assert.equal((await database.range({ start: 'b', end: 'd', limit: 9 })).map(idOf), ['b', 'c', 'd'])
    assert.equal((await database.range({ start: 'b', end: 'd', limit: 2 })).map(idOf), ['b', 'c'])
  })

  test('[store] what is parked waits outside the feed until it is released', async ({ database }) => {
    await database.append(batch({ parked: [parked('a')] }))
    assert.equal(await database.parked(['a', 'b']), [parked('a')])
    assert.equal((await database.changes(0, 10)).rows, [])
    await database.append(batch({ entries: [entry('a')], released: ['a'] }))
    assert.equal(await database.parked(), [])
    assert.equal((await database.changes(0, 10)).rows.map(idOf), ['a'])
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
      await database.append(batch({ entries: [entry('a')], parked: [parked('b')] }))
      await database.putLocal('x', '1')
      await store.close()
      const again = await reopen()
      const same = await again.open('xk7q2m')
      assert.equal((await same.changes(0, 10)).rows.map(idOf), ['a'])
      assert.equal((await same.parked()).map(idOf), ['b'])
      assert.is(await same.getLocal('x'), '1')
      assert.is(same.epoch, database.epoch)
      await again.close()
    })
  }
  test.run()
}

const idOf = ({ id }: { id: string }): string => id

const batch = (some: Partial<Batch>): Batch => ({
  entries: [],
  parked: [],
  refused: [],
  released: [],
  ...some,
})

const entry = (id: string, inCase: string | null = null, clerk: string | null = null): Entry => ({
  of: {} as Admitted,
  id,
  rev: '1-a',
  json: `{"_id":"${id}","名":"𠮷"}`,
  case: inCase,
  clerk,
})

const parked = (id: string): Parked => ({
  id,
  rev: '1-a',
  json: '{}',
  reason: 'cause',
  missing: { causes: [`sha256-${'0'.repeat(64)}`], rows: [], newer: false },
  refusals: [],
})

import { randomBytes } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { temporaryFolder } from '../testing.ts'
import { couchPlaceOf, couchStore } from './couch.ts'
import { storeContract } from './store.contract.ts'
import { all, beginning, type Database } from './store.ts'
import { couchForTest } from './testing-couch.ts'
import { batch, entry, idOf, parked, tombstone } from './testing-entries.ts'

const couch = await couchForTest(temporaryFolder())
/** A prefix that nothing has been written under. */
const freshAddress = () => new URL(`t${randomBytes(8).toString('hex')}`, couch.address)
let address = freshAddress()

storeContract({
  name: 'couchdb',
  make: async () => {
    address = freshAddress()
    return couchStore(address, 'abcdef01')
  },
  reopen: async () => couchStore(address, 'abcdef01'),
})

const test = suite('store: couchdb, when the line is cut')
test.after(couch.close)

const opened = (where: URL) => couchStore(where).open('xk7q2m')
const acts = ['1:a', '1:b'].map((id) => entry(id, '1', 'lin'))
const judgement = batch({
  entries: [...acts, entry('receipt:a')],
  parked: [parked('1:c')],
  released: ['1:a'],
})

/** What a reader sees of {@link judgement}, in a word. */
async function stateOf(database: Database): Promise<string> {
  const { rows } = await database.changes(beginning, 10)
  const reached = await database.range(all, { casesOf: 'lin' })
  const waiting = await database.parked()
  return JSON.stringify([rows.map(idOf).sort(), reached.map(idOf), waiting.map(idOf)])
}

const undone = JSON.stringify([[], [], ['1:a']])
const whole = ['1:a', '1:b', 'receipt:a']
const done = JSON.stringify([whole, whole, ['1:c']])

const cuts = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((request) =>
  (['before', 'in-answer'] as const).map((when) => ({ request, when })),
)

test('[store] a judgement is kept whole or not at all, wherever the line is cut in it', async () => {
  const outcomes = new Set<string>()
  for (const { request, when } of cuts) {
    const where = freshAddress()
    const database = await opened(where)
    await database.append(batch({ parked: [parked('1:a')] }))
    couch.cutAt(request, when)
    const acknowledged = await database.append(judgement).then(
      () => true,
      () => false,
    )
    couch.mend()
    const afterCrash = await stateOf(await opened(where))
    const hereAfter = await stateOf(database)
    assert.is(hereAfter, afterCrash, `cut ${when} request ${request}`)
    assert.ok(afterCrash === done || (afterCrash === undone && !acknowledged))
    outcomes.add(`${acknowledged} ${afterCrash === done}`)
    await database.append(judgement)
    assert.is(await stateOf(database), done)
  }
  assert.equal([...outcomes].sort(), ['false false', 'false true', 'true true'])
})

test('[store] one cut request is made good: a judgement that throws was not kept', async () => {
  for (const { request, when } of cuts) {
    const database = await opened(freshAddress())
    await database.append(batch({ parked: [parked('1:a')] }))
    couch.cutAt(request, when, 0)
    const acknowledged = await database.append(judgement).then(
      () => true,
      () => false,
    )
    couch.mend()
    assert.is(await stateOf(database), acknowledged ? done : undone, `cut ${when} request ${request}`)
    assert.is(acknowledged, request > 1 || when === 'in-answer')
  }
})

test('[store] a purge is done whole or not at all, wherever the line is cut in it', async () => {
  for (const { request, when } of cuts) {
    const where = freshAddress()
    const database = await opened(where)
    await database.append(judgement)
    couch.cutAt(request, when)
    const acknowledged = await database.purge('1', tombstone).then(
      () => true,
      () => false,
    )
    couch.mend()
    const ids = (await (await opened(where)).range(all)).map(idOf)
    const purged = ids.includes(tombstone.id)
    assert.equal(ids, purged ? ['receipt:a', tombstone.id] : whole, `cut ${when} request ${request}`)
    assert.ok(purged || !acknowledged)
    assert.equal((await database.range(all)).map(idOf), ids)
  }
})

test('[store] a judgement larger than one document of the server’s is kept whole or not at all', async () => {
  const entries = ['a', 'b', 'c'].map((id) => ({
    ...entry(id),
    json: `{"_id":"${id}","_rev":"1-a","text":"${'永'.repeat(1_000_000)}"}`,
  }))
  const kept: number[] = []
  for (const request of [2, 4]) {
    const where = freshAddress()
    const database = await opened(where)
    couch.cutAt(request, 'before')
    const fault = await database.append(batch({ entries })).then(String, String)
    couch.mend()
    assert.match(fault, 'gave no whole answer')
    const found = await (await opened(where)).range(all)
    kept.push(found.length)
    assert.ok(found.every(({ json }, index) => json === entries[index]?.json))
  }
  assert.equal(kept, [0, 3])
})

test('[store] what the server will never take stops nothing else, after a crash neither', async () => {
  const odd = batch({ entries: [{ ...entry('a'), json: '{"_id":"a","_rev":"odd"}' }] })
  const where = freshAddress()
  const database = await opened(where)
  const fault = await database.append(odd).then(String, String)
  assert.match(fault, 'answered 400')
  await database.append(batch({ entries: [entry('b')] }))
  couch.cutAt(2, 'before', 0)
  assert.match(await database.append(odd).then(String, String), 'gave no whole answer')
  couch.cutAt(2, 'before')
  assert.match(await database.append(odd).then(String, String), 'gave no whole answer')
  couch.mend()
  const again = await opened(where)
  assert.equal((await again.range(all)).map(idOf), ['b'])
  await again.append(batch({ entries: [entry('c')] }))
  assert.is(await again.count(), 2)
})

test('[store] an error names neither the password nor a document', async () => {
  const database = await opened(freshAddress())
  couch.cutAt(1, 'before')
  const fault = await database.get(['1:secret']).then(String, String)
  couch.mend()
  assert.match(fault, 'gave no whole answer')
  assert.not.match(fault, /secret|wide/)
})

test('[store] a wrong password is told when the store is opened', async () => {
  const wrong = freshAddress()
  wrong.password = 'guess'
  await opened(wrong).then(
    () => assert.unreachable(),
    (cause) => assert.match(String(cause), 'answered 401'),
  )
})

test('[store] databases are named legally and opaquely, whatever the office is called', async () => {
  for (const name of ['xk7q2m', 'Ab.c-1', '_0zk', 'reference']) {
    assert.match(couchPlaceOf('lianli', name), /^[a-z][a-z0-9_-]*$/)
    assert.not.match(couchPlaceOf('lianli', name), name)
  }
  assert.is.not(couchPlaceOf('lianli', 'ab'), couchPlaceOf('lianli', 'AB'))
})

test.run()

import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, documentId } from '../domain/index.ts'
import { marriageScript } from '../domain/testing/marriage-script.ts'
import { testOffice } from '../domain/testing/office.ts'
import { readOffer } from './offer.ts'
import { memoryStore } from './store/memory.ts'
import { beginning } from './store/store.ts'
import { gateForTest } from './testing-centre.ts'

const office = await testOffice(20)
const [one, two] = office.clerks
const scripts = await Promise.all([
  marriageScript({ office, author: one, index: 0 }),
  marriageScript({ office, author: two, index: 1, to: 'declared' }),
])
const documents = scripts
  .flatMap(({ actions }) => actions)
  .map((action: Action<unknown>) => ({ _id: documentId(action), body: action.body, sigs: action.sigs }))
const causesOf = new Map(documents.map(({ _id, body }) => [_id, body.prev.map((id) => `${body.case}:${id}`)]))

/** The places of all acts, some of them twice, in any order, in batches of any size. */
const deliveries = fc.array(fc.nat(documents.length - 1), { maxLength: documents.length }).chain((again) => {
  const places = [...documents.keys(), ...again]
  const order = fc.shuffledSubarray([...places.keys()], { minLength: places.length })
  const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 })
  return fc.tuple(order, sizes).map(([ranks, cuts]) =>
    cut(
      ranks.map((rank) => places[rank] ?? 0),
      cuts,
    ),
  )
})

test('[gate] every order, repetition and batching of arrival publishes the same acts, causes first', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async (batches) => {
      const database = await memoryStore().open(office.office)
      const { gate, published } = await gateForTest(office.office, database, office.reference)
      for (const places of batches) {
        const batch = places.map((place) => documents[place])
        const answers = await gate.offer(batch, false)
        assert.equal(
          answers.map(({ id }) => id),
          batch.map((document) => document?._id),
        )
        assert.ok(answers.every(({ outcome }) => outcome !== 'refused'))
      }
      const all = await database.changes(beginning, 1000)
      const rows = all.rows.filter(({ id }) => !id.startsWith('receipt:'))
      assert.equal(rows.map(({ id }) => id).sort(), documents.map(({ _id }) => _id).sort())
      assert.equal(
        published.map(documentId),
        rows.map(({ id }) => id),
      )
      assert.is(gate.parkedCount(), 0)
      const seen = new Set<string>()
      for (const { id } of rows) {
        assert.ok(causesOf.get(id)?.every((cause) => seen.has(cause)))
        seen.add(id)
      }
    }),
    { numRuns: 200 },
  )
})

test('[gate] no change of one byte of an act gets past its id', () => {
  const [document] = documents
  const text = JSON.stringify(document)
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 0x20, max: 0x7e }), (place, code) => {
      const changed = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1)
      const read = parsed(changed)
      fc.pre(read !== null && JSON.stringify(read) !== text)
      assert.is(readOffer(read, false).ok, false)
    }),
    { numRuns: 1000 },
  )
})

test.run()

function cut<T>(items: readonly T[], sizes: readonly number[]): T[][] {
  const batches: T[][] = []
  for (let at = 0, turn = 0; at < items.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    batches.push(items.slice(at, at + size))
    at += size
  }
  return batches
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

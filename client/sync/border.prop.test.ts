import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type * as v from 'valibot'
import { documentId, receiptDocumentId, sealSigned } from '../../domain/index.ts'
import { brokenText, malformed } from '../../domain/testing/malformed.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { testOffice } from '../../domain/testing/office.ts'
import { chanceOf } from '../../domain/testing/random.ts'
import * as answers from './answers.ts'
import { ask, type Line } from './centre.ts'
import { Verifier } from './verify-page.ts'

/** What a centre, or whoever sits on the line, may answer: each is read or a named fault, and none is a throw. */
const office = await testOffice(20)
const [author] = office.clerks
const { actions } = await marriageScript({ office, author, index: 0 })
const [first] = actions
const [row] = office.rows
assert.ok(first && row)
const at = '2026-11-23T08:30:00+08:00'
const documents = actions.map((action) => ({
  _id: documentId(action),
  _rev: '1-a',
  body: action.body,
  sigs: action.sigs,
}))
const receipt = sealSigned(
  {
    office: office.office,
    epoch: '0a',
    seq: 0,
    previous: null,
    receivedAt: at,
    verdicts: [{ id: first.id, verdict: 'accepted' as const }],
  },
  { key: office.centre.key, suite: 'intl-1', value: 'AA==' },
)
const centreDocument = { _id: receiptDocumentId(receipt), body: receipt.body, sig: receipt.sig }

const examples: readonly (readonly [v.GenericSchema, unknown])[] = [
  [answers.changes, { results: [{ seq: '1-a', id: documents[0]?._id, doc: documents[0] }], last_seq: '1-a' }],
  [
    answers.bulkAnswer,
    [
      { id: 'a', ok: true, parked: 'cause' },
      { id: 'b', error: 'forbidden', reason: 'wrong-id' },
    ],
  ],
  [answers.statusAnswer, { results: [{ id: 'a', status: 'parked', reason: 'version' }] }],
  [
    answers.session,
    {
      ...{ clerk: 'a', name: '某人', office: 'b', roles: ['head'], serverTime: at },
      ...{ grant: row, centre: row, bridge: 'http://127.0.0.1:1' },
    },
  ],
  [answers.nonce, { nonce: 'A'.repeat(22) }],
  [answers.enrolment, { key: row, deviceKey: `${'A'.repeat(43)}=` }],
  [answers.leased, { row }],
  [answers.statusChecks, { results: [{ number: '1', found: '10', source: 's', reference: 'r', at }] }],
  [answers.missingBlobs, { missing: ['a'] }],
]
const pick = <T>(seed: number, items: readonly T[]): T => items[seed % items.length] as T
const lineThat = (answer: Response): Line => ({ base: 'http://centre', fetch: async () => answer })
const textOf = (value: unknown): string => JSON.stringify(value) ?? ''

test('[border] 12,000 malformed answers: each is read by its form or is a fault with a code', async () => {
  for (let seed = 1; seed <= 12_000; seed++) {
    const chance = chanceOf(seed)
    const [schema, example] = pick(seed, examples)
    const text =
      chance.below(3) === 0 ? brokenText(chance, textOf(example)) : textOf(malformed(chance, example))
    const status = chance.pick([200, 200, 200, 201, 400, 401, 403, 409, 500, 502])
    const read = await ask(lineThat(new Response(text, { status })), '/', schema)
    if (!read.ok) assert.ok(read.error.code, `seed ${seed}`)
    else assert.ok(status < 300, `seed ${seed}`)
  }
})

test('[border] 3,000 malformed rows in answers: each is read or malformed', () => {
  for (let seed = 1; seed <= 3000; seed++) {
    const { id, body, sig } = pick(seed, office.rows)
    const changed = malformed(chanceOf(seed), { id, body, sig }) as Parameters<typeof answers.rowIn>[0]
    if (typeof changed === 'object' && changed !== null) assert.type(answers.rowIn(changed).ok, 'boolean')
  }
})

test('[border] 10,000 malformed documents in pages of the feed: the good ones beside them are all taken', async () => {
  const verifier = new Verifier(office.centre.publicKey)
  const good = new Set(documents.map(({ _id }) => _id))
  for (let page = 1; page <= 200; page++) {
    const bad = Array.from({ length: 50 }, (_, index) => {
      const chance = chanceOf(page * 1000 + index)
      return malformed(chance, chance.below(8) === 0 ? centreDocument : pick(page + index, documents))
    })
    const mixed = page % 20 === 0 ? [...bad, ...documents] : bad
    const { acts, receipts, doubtful } = await verifier.page(mixed, office.reference, office.office)
    assert.ok(
      acts.every((action) => good.has(documentId(action))),
      `page ${page}`,
    )
    if (page % 20 === 0) assert.ok(acts.length >= documents.length, `page ${page}`)
    assert.is(acts.length + receipts.length + doubtful.length, mixed.length, `page ${page}`)
  }
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, documentId, rowsOf, sealAction } from '../domain/index.ts'
import { marriageScript } from '../domain/testing/marriage-script.ts'
import { testOffice } from '../domain/testing/office.ts'
import { signAction } from '../domain/testing/signer.ts'
import { type Authenticity, authenticityOf } from './authenticity.ts'
import { type Read, readOffers } from './offer-reading.ts'

const office = await testOffice(20)
const [author, , other] = office.clerks
const scripts = await Promise.all([0, 1].map((index) => marriageScript({ office, author, index })))
const actions: readonly Action<unknown>[] = scripts.flatMap((script) => [...script.actions])
const document = (action: Action<unknown>) => ({
  _id: documentId(action),
  body: action.body,
  sigs: action.sigs,
})
const good = actions.map(document)
const [first, second] = actions as [Action, Action]

/** An act that says it was signed by one key and was by another. */
const forged = sealAction(first.body, second.sigs)
/** Signed by somebody whose key is certified, but for somebody else. */
const foreign = await signAction(first.body, other.signer)
const documents: readonly unknown[] = [
  ...good,
  document(forged),
  document(foreign),
  { ...document(first), _id: documentId(second) },
  { ...document(first), _rev: '3-abc' },
  { _id: documentId(first), body: first.body },
  { _id: 'receipt:sha256-0', body: {}, sig: {} },
  null,
  [],
  'text',
]
const text = JSON.stringify({ docs: documents })
const arrived: readonly unknown[] = JSON.parse(text).docs

const verdict = async (read: Read): Promise<Authenticity | null> =>
  read?.ok ? authenticityOf(read.value, office.reference, office.office) : null

for (const keepRevisions of [false, true]) {
  const revisions = keepRevisions ? 'that come with them' : 'of their own'
  test(`[gate] a thread reads and checks exactly what is read and checked here, with revisions ${revisions}`, async () => {
    const here = await readOffers(arrived, keepRevisions, office.reference)
    const there = await readOffers(arrived, keepRevisions, office.reference, text)
    assert.is(there.length, arrived.length)
    for (const [at, read] of here.entries()) {
      const other = there[at] ?? null
      assert.is(other?.ok, read?.ok)
      if (read && other && !read.ok && !other.ok) assert.is(other.error, read.error)
      if (read?.ok && other?.ok) {
        const { id, rev, json, action } = read.value
        const seen = other.value
        assert.equal(
          { id: seen.id, rev: seen.rev, json: seen.json, action: seen.action },
          { id, rev, json, action },
        )
        assert.ok(seen.signatures?.every((signature) => signature !== null))
      }
      assert.equal(await verdict(other), await verdict(read))
    }
    const said = await Promise.all(there.map(verdict))
    assert.is(said.filter((one) => one?.is === 'authentic').length, good.length + 1)
    assert.equal(said[good.length], { is: 'not-authentic', reason: 'wrong-signature' })
  })
}

test('[gate] what a thread found under another key than the certified one does not count', async () => {
  const there = await readOffers(arrived, false, office.reference, text)
  const [mine, others] = [author.key.id, other.key.id].map((id) =>
    rowsOf(office.rows, 'key').find((row) => row.id === id),
  )
  const read = there[good.length]
  assert.ok(mine && others && read?.ok)
  const claimed = read.value.action.sigs.map(() => ({ publicKey: others.body.publicKey, good: true }))
  const verdict = await authenticityOf(
    { ...read.value, signatures: claimed },
    office.reference,
    office.office,
  )
  assert.is(verdict.is, 'not-authentic')
})

test('[gate] a thread knows keys that were certified after it had started', async () => {
  const later = await testOffice(20)
  const [newcomer] = later.clerks
  const script = await marriageScript({ office: later, author: newcomer, index: 0 })
  const sent = [...script.actions, ...script.actions].map(document)
  const there = await readOffers(sent, false, later.reference, JSON.stringify({ docs: sent }))
  for (const read of there)
    assert.ok(read?.ok && read.value.signatures?.every((signature) => signature?.good))
})

test.run()

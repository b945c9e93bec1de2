import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { sealAction } from '../../domain/index.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { testOffice } from '../../domain/testing/office.ts'
import { documentOf } from './act-document.ts'
import { Verifier } from './verify-page.ts'

const office = await testOffice()
const [author] = office.clerks
const { actions } = await marriageScript({ office, author, index: 0, to: 'accepted' })
const documents = actions.map(documentOf)
const reference = new Map(office.rows.map((row) => [row.id, row]))
const officeId = actions[0]?.body.by.office ?? ''
const verifier = new Verifier()

test('[verify-page] acts of certified keys are believed', async () => {
  const page = await verifier.page(documents, reference, officeId)
  assert.equal(
    page.acts.map(({ id }) => id),
    actions.map(({ id }) => id),
  )
  assert.equal(page.doubtful, [])
})

test('[verify-page] while a key has not come its acts wait beside the others, and nothing is thrown away', async () => {
  const page = await verifier.page(documents, new Map(), officeId)
  assert.equal(page.acts, [])
  assert.ok(page.doubtful.every(({ doubt }) => doubt === 'unknown-key'))
  const later = await verifier.page(
    page.doubtful.map(({ document }) => document),
    reference,
    officeId,
  )
  assert.is(later.acts.length, actions.length)
})

test('[verify-page] a forged signature, a changed act and a document that is none cost the others nothing', async () => {
  const [first, second, third] = actions
  if (!first || !second || !third) return assert.unreachable('the script has three acts')
  const forged = documentOf(sealAction(first.body, second.sigs))
  const changed = { ...documentOf(second), body: { ...second.body, at: first.body.at } }
  const page = await verifier.page(
    [forged, changed, { _id: 'nonsense' }, documentOf(third)],
    reference,
    officeId,
  )
  assert.equal(
    page.doubtful.map(({ doubt }) => doubt),
    ['wrong-signature', 'not-an-act', 'not-an-act'],
  )
  assert.equal(
    page.acts.map(({ id }) => id),
    [third.id],
  )
})

test('[verify-page] an act offered to another office than its own is not believed', async () => {
  const page = await verifier.page(documents.slice(0, 1), reference, 'another')
  assert.is(page.doubtful[0]?.doubt, 'key-without-competence')
})

test.run()

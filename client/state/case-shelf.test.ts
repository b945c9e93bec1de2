import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../../domain/index.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { testOffice } from '../../domain/testing/office.ts'
import { documentOf } from '../sync/act-document.ts'
import { centreDocumentOf } from '../sync/centre-document.ts'
import { CentreHand } from '../sync/testing/centre-hand.ts'
import { freshLedger } from '../sync/testing/fresh-ledger.ts'
import { Verifier } from '../sync/verify-page.ts'
import './testing/map-group-by.ts'
import { CaseShelf } from './case-shelf.ts'
import { keepPage } from './ledger/pages.ts'
import { mergeSmallPages, mostSmallPages, purgeBuried } from './ledger/rewrite.ts'

const office = await testOffice()
const [author, other] = office.clerks
const first = await marriageScript({ office, author, index: 0, to: 'accepted' })
const second = await marriageScript({ office, author: other, index: 0, to: 'accepted' })
const verifier = new Verifier(office.centre.publicKey)

/** A machine whose pages come one by one, with as many windows as a test opens. */
async function machine() {
  const { ledger, deviceKey } = await freshLedger()
  let place = 0
  const keep = async (documents: readonly unknown[]) => {
    place += 1
    const page = await verifier.page(documents, office.reference, office.office)
    await keepPage(ledger, deviceKey, { since: `${place}-0a1b2c3d`, view: 'desk' }, page)
  }
  const open = () => CaseShelf.open(ledger, deviceKey)
  return { ledger, deviceKey, keep, open }
}

const idsOn = async (shelf: CaseShelf, caseId: string) => [...(await shelf.logOf(caseId)).keys()].toSorted()
const idsOf = (actions: readonly Action[]) => actions.map(({ id }) => id).toSorted()

test('[case-shelf] merged pages show the same cases, also in a window that missed the word and after unlocking', async () => {
  const { ledger, deviceKey, keep, open } = await machine()
  const actions = [...first.actions, ...second.actions]
  for (let n = 0; n <= mostSmallPages; n++) {
    const action = actions[n % actions.length]
    if (action) await keep([documentOf(action)])
  }
  const [told, untold] = [await open(), await open()]
  await told.logOf(first.case)
  const rewrite = await mergeSmallPages(ledger, deviceKey, 'desk')
  if (!rewrite) return assert.unreachable('there are enough small pages')
  await told.takeRewrite(rewrite)
  await untold.keepSnapshot()
  for (const shelf of [told, untold]) {
    assert.equal(await idsOn(shelf, first.case), idsOf(first.actions))
    assert.equal(await idsOn(shelf, second.case), idsOf(second.actions))
  }
  await told.keepSnapshot()
  const again = await open()
  assert.equal(await idsOn(again, second.case), idsOf(second.actions))
  for (const shelf of [told, untold, again]) await shelf.close()
})

test('[case-shelf] a purged case is in no log and no list, and the window that missed the word keeps no trace', async () => {
  const { ledger, deviceKey, keep, open } = await machine()
  await keep(first.actions.map(documentOf))
  await keep(second.actions.map(documentOf))
  const [told, untold] = [await open(), await open()]
  const centre = new CentreHand(office.centre, office.office)
  const tombstone = await centre.tombstone(
    first.case,
    first.actions.map(({ id }) => id),
  )
  await keep([centreDocumentOf('tombstone', tombstone)])
  for (const rewrite of await purgeBuried(ledger, deviceKey)) await told.takeRewrite(rewrite)
  assert.equal(await idsOn(told, first.case), [])
  assert.equal(
    (await told.rows.all()).map(({ id }) => id),
    [second.case],
  )
  await untold.keepSnapshot()
  const again = await open()
  assert.equal(
    (await again.rows.all()).map(({ id }) => id),
    [second.case],
  )
  assert.equal(await idsOn(again, second.case), idsOf(second.actions))
  for (const shelf of [told, untold, again]) await shelf.close()
})

test('[case-shelf] a window that comes upon a page that is gone reads where everything is', async () => {
  const { ledger, deviceKey, keep, open } = await machine()
  for (let n = 0; n <= mostSmallPages; n++) {
    const action = first.actions[n % first.actions.length]
    if (action) await keep([documentOf(action)])
  }
  const before = await open()
  await before.keepSnapshot()
  const untold = await open()
  await mergeSmallPages(ledger, deviceKey, 'desk')
  assert.equal(await idsOn(untold, first.case), idsOf(first.actions))
  for (const shelf of [before, untold]) await shelf.close()
})

test('[case-shelf] a case that came while word of a rewriting was missed is in the lists, also after unlocking', async () => {
  const { ledger, deviceKey, keep, open } = await machine()
  for (let n = 0; n <= mostSmallPages; n++) {
    const action = first.actions[n % first.actions.length]
    if (action) await keep([documentOf(action)])
  }
  const before = await open()
  await before.keepSnapshot()
  const [opening, missing] = [await open(), await open()]
  await keep(second.actions.map(documentOf))
  const merged = await mergeSmallPages(ledger, deviceKey, 'desk')
  if (!merged) return assert.unreachable('there are enough small pages')
  await opening.logOf(first.case)
  await missing.takeRewrite({ ...merged, layout: merged.layout + 1 })
  for (const shelf of [opening, missing]) {
    await shelf.takePages()
    assert.ok(await isListed(shelf, second.case))
    await shelf.keepSnapshot()
  }
  const again = await open()
  assert.ok(await isListed(again, second.case))
  for (const shelf of [before, opening, missing, again]) await shelf.close()
})

const isListed = async (shelf: CaseShelf, caseId: string) =>
  (await shelf.rows.all()).some(({ id }) => id === caseId)

test.run()

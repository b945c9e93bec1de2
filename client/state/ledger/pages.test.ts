import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, blobsIn } from '../../../domain/index.ts'
import { marriageScript } from '../../../domain/testing/marriage-script.ts'
import { testOffice } from '../../../domain/testing/office.ts'
import { signAction } from '../../../domain/testing/signer.ts'
import { documentOf } from '../../sync/act-document.ts'
import { centreDocumentOf } from '../../sync/centre-document.ts'
import { CentreHand } from '../../sync/testing/centre-hand.ts'
import { freshLedger } from '../../sync/testing/fresh-ledger.ts'
import { Verifier } from '../../sync/verify-page.ts'
import type { Ledger } from './database.ts'
import { keepAct, keepAnswers, readOutbox, sealedAct } from './outbox.ts'
import { keepPage, lastSince, pagesAfter, readPage, replacePage } from './pages.ts'
import { mergeSmallPages, mostSmallPages, purgeBuried } from './rewrite.ts'
import { Snapshot } from './snapshot.ts'

const office = await testOffice()
const [author, other] = office.clerks
const script = (index: number, by = author) => marriageScript({ office, author: by, index, to: 'accepted' })
const first = await script(0)
const second = await script(0, other)
const verifier = new Verifier(office.centre.publicKey)
const view = 'desk'

/** A machine that keeps documents as its pull does. */
async function machine() {
  const { ledger, deviceKey } = await freshLedger()
  let place = 0
  const keep = async (documents: readonly unknown[]) => {
    const page = await verifier.page(documents, office.reference, office.office)
    place += documents.length
    return keepPage(ledger, deviceKey, { since: `${place}-0a1b2c3d`, view }, page)
  }
  const save = async (actions: readonly Action[]) => {
    for (const action of actions) await keepAct(ledger, await sealedAct(deviceKey, action), action)
  }
  const held = async () => {
    const ids: string[] = []
    for await (const { acts } of pagesAfter(ledger, deviceKey, 0)) ids.push(...acts.map(({ id }) => id))
    return ids
  }
  const states = async () =>
    (await ledger.outbox.toArray()).map(({ state, isConfirmed = false }) => [state, isConfirmed])
  return { ledger, deviceKey, keep, save, held, states }
}

const blobsOf = (actions: readonly Action[]) => [
  ...new Set(actions.flatMap(({ body }) => blobsIn(body.act)).map(({ sha256 }) => sha256)),
]

/** Keeps what acts name, as their drafts do. */
async function scan(ledger: Ledger, actions: readonly Action[]): Promise<void> {
  const row = { media: 'image/jpeg', bytes: 1, savedAt: '', attempts: 0, lastFault: null } as const
  const kept = { ...row, case: null, state: 'kept' } as const
  await ledger.blobs.bulkAdd(blobsOf(actions).map((sha256) => ({ ...kept, sha256 })))
  await ledger.blobBytes.bulkAdd(blobsOf(actions).map((sha256) => ({ sha256, sealed: new Uint8Array(1) })))
}

const documentsOf = (actions: readonly Action[]) => actions.map(documentOf)
const idsOf = (actions: readonly Action[]) => actions.map(({ id }) => id)

test('[pages] own acts leave the outbox with the page that brings them, others with the same place do not', async () => {
  const { keep, save, ledger, deviceKey } = await machine()
  await save(first.actions)
  // Another machine's acts have the same places in their chain.
  await keep(documentsOf(second.actions))
  assert.is((await readOutbox(ledger, deviceKey)).acts.length, first.actions.length)
  await keep(documentsOf(first.actions.slice(0, 2)))
  const left = await readOutbox(ledger, deviceKey)
  assert.equal(
    left.acts.map(({ action }) => action.id),
    idsOf(first.actions.slice(2)),
  )
})

test('[pages] an act that only a receipt names is at the centre, and stays here until it comes', async () => {
  const { keep, save, states } = await machine()
  const centre = new CentreHand(office.centre, office.office)
  await save(first.actions)
  const [one, two, three] = idsOf(first.actions)
  if (!one || !two || !three) return assert.unreachable('the script has three acts')
  await keep([centreDocumentOf('receipt', await centre.receipt([one, two]))])
  await keep([centreDocumentOf('receipt', await centre.receipt([three], 'held'))])
  assert.equal((await states()).slice(0, 3), [
    ['sent', true],
    ['sent', true],
    ['held', true],
  ])
})

test('[pages] an answer that comes after the receipt takes nothing back', async () => {
  const { keep, save, ledger, states } = await machine()
  const centre = new CentreHand(office.centre, office.office)
  const actions = first.actions.slice(0, 1)
  await save(actions)
  await keep([centreDocumentOf('receipt', await centre.receipt(idsOf(actions)))])
  await keepAnswers(ledger, [{ seq: 0, change: { state: 'sent', reason: null } }])
  assert.equal(await states(), [['sent', true]])
  await keep(documentsOf(actions))
  await keepAnswers(ledger, [{ seq: 0, change: { state: 'sent', reason: null } }])
  assert.equal(await states(), [])
})

test('[pages] a gap in the receipts is noted, and stays noted', async () => {
  const { keep, ledger } = await machine()
  const centre = new CentreHand(office.centre, office.office)
  const [one, two] = idsOf(first.actions)
  if (!one || !two) return assert.unreachable('the script has two acts')
  await keep([centreDocumentOf('receipt', await centre.receipt([one]))])
  assert.is((await ledger.read('receipts:desk'))?.fault, null)
  await keep([centreDocumentOf('receipt', await centre.receipt([two], 'accepted', 1))])
  await keep([centreDocumentOf('receipt', await centre.receipt([one]))])
  assert.equal((await ledger.read('receipts:desk'))?.fault, { code: 'gap', seq: 1 })
})

test('[pages] a receipt that another key signed confirms nothing and is a fault', async () => {
  const { keep, save, ledger, states } = await machine()
  const [someone] = (await testOffice()).clerks
  const forger = new CentreHand(someone.signer, office.office)
  const actions = first.actions.slice(0, 1)
  await save(actions)
  await keep([centreDocumentOf('receipt', await forger.receipt(idsOf(actions)))])
  assert.equal(await states(), [['saved', false]])
  assert.equal((await ledger.read('receipts:desk'))?.fault, { code: 'forged', seq: null })
})

test('[purge] a tombstone takes the acts, their blobs, own copies and the snapshot; the other case stays', async () => {
  const { keep, save, held, ledger, deviceKey } = await machine()
  const centre = new CentreHand(office.centre, office.office)
  await scan(ledger, first.actions)
  await save(first.actions)
  await keepAnswers(
    ledger,
    first.actions.map(({ body }) => ({ seq: body.by.seq, change: { state: 'sent' } })),
  )
  await keep(documentsOf([...first.actions.slice(0, 3), ...second.actions]))
  await Snapshot.keep(ledger, deviceKey, { page: 1, layout: 0, cases: [] })
  await keep([
    centreDocumentOf('tombstone', await centre.tombstone(first.case, idsOf(first.actions.slice(0, 3)))),
  ])
  const rewrites = await purgeBuried(ledger, deviceKey)
  assert.equal(await held(), idsOf(second.actions))
  assert.is(await ledger.outbox.count(), 0)
  assert.is((await ledger.blobs.count()) + (await ledger.blobBytes.count()), 0)
  assert.is(await Snapshot.read(ledger, deviceKey), undefined)
  assert.ok(rewrites.every(({ purged }) => purged.includes(first.case)))
  assert.equal(await purgeBuried(ledger, deviceKey), [])
})

test('[purge] what an old replica brings back of a purged case is not kept, and an act that was never sent is', async () => {
  const { keep, save, held, ledger, deviceKey, states } = await machine()
  const centre = new CentreHand(office.centre, office.office)
  await keep([
    centreDocumentOf('tombstone', await centre.tombstone(first.case, idsOf(first.actions.slice(0, 2)))),
  ])
  await purgeBuried(ledger, deviceKey)
  await keep(documentsOf(first.actions.slice(0, 2)))
  assert.equal(await held(), [])
  await save(first.actions.slice(2, 3))
  await purgeBuried(ledger, deviceKey)
  assert.equal(await states(), [['saved', false]])
})

test('[purge] pictures of an act that the centre never had stay with it, those of acts it had go', async () => {
  const { keep, save, ledger, deviceKey } = await machine()
  const centre = new CentreHand(office.centre, office.office)
  const unsent = first.actions.filter(({ body }) => blobsIn(body.act).length > 0).slice(0, 1)
  await scan(ledger, unsent)
  await keep(documentsOf(first.actions.slice(0, 1)))
  await save(unsent)
  const [had] = idsOf(first.actions)
  await keep([centreDocumentOf('tombstone', await centre.tombstone(first.case, had ? [had] : []))])
  await purgeBuried(ledger, deviceKey)
  assert.equal(await ledger.blobBytes.toCollection().primaryKeys(), blobsOf(unsent).toSorted())
  await keepAnswers(
    ledger,
    unsent.map(({ body }) => ({ seq: body.by.seq, change: { state: 'sent' } })),
  )
  await keep([centreDocumentOf('tombstone', await centre.tombstone(first.case, idsOf(unsent)))])
  await purgeBuried(ledger, deviceKey)
  assert.is(await ledger.blobBytes.count(), 0)
})

test('[purge] a picture that an act of another case names stays until that one goes', async () => {
  const { keep, ledger, deviceKey } = await machine()
  const centre = new CentreHand(office.centre, office.office)
  const [named] = first.actions.filter(({ body }) => blobsIn(body.act).length > 0)
  if (!named) return assert.unreachable('a marriage has pictures')
  const { signer } = author
  const other = await signAction({ ...named.body, case: second.case, prev: [] }, signer)
  await scan(ledger, [named])
  await ledger.blobs.toCollection().modify({ state: 'centre', case: first.case })
  await keep(documentsOf([named]))
  await keep(documentsOf([other]))
  const bury = async ({ id, body }: Action) => {
    await keep([centreDocumentOf('tombstone', await centre.tombstone(body.case, [id]))])
    await purgeBuried(ledger, deviceKey)
    return ledger.blobs.count()
  }
  assert.equal([await bury(named), await bury(other)], [blobsOf([named]).length, 0])
})

test('[pages] a tab that read a page before another wrote it anew does not write over it', async () => {
  const { keep, held, ledger, deviceKey } = await machine()
  const actions: Action[] = []
  for (let index = 0; actions.length <= mostSmallPages; index++)
    actions.push(...(await script(index)).actions)
  const some = actions.slice(0, mostSmallPages + 1)
  for (const action of some) await keep([documentOf(action)])
  const page = await readPage(ledger, deviceKey, some.length)
  if (!page) return assert.unreachable('each act is on a page of its own')
  assert.ok(await mergeSmallPages(ledger, deviceKey, view))
  assert.is(await replacePage(ledger, deviceKey, page, page), null)
  assert.equal((await held()).toSorted(), idsOf(some).toSorted())
})

test('[purge] after a crash between two pages the rest is removed', async () => {
  const { keep, held, ledger, deviceKey } = await machine()
  const centre = new CentreHand(office.centre, office.office)
  await keep(documentsOf(first.actions.slice(0, 2)))
  await keep([centreDocumentOf('tombstone', await centre.tombstone(first.case, idsOf(first.actions)))])
  // The note is all that is left of the work when the power fails before it.
  assert.equal((await ledger.read('purged'))?.toDo, [first.case])
  await purgeBuried(ledger, deviceKey)
  assert.equal([await held(), (await ledger.read('purged'))?.toDo], [[], []])
})

test('[merge] many small pages become one that holds the same acts, at the same place in the feed', async () => {
  const { keep, held, ledger, deviceKey } = await machine()
  const actions: Action[] = []
  for (let index = 0; actions.length <= mostSmallPages; index++)
    actions.push(...(await script(index)).actions)
  for (const action of actions.slice(0, mostSmallPages)) await keep([documentOf(action)])
  assert.is(await mergeSmallPages(ledger, deviceKey, view), null)
  await keep(documentsOf(actions.slice(mostSmallPages, mostSmallPages + 1)))
  const before = { held: await held(), since: await lastSince(ledger, view) }
  await Snapshot.keep(ledger, deviceKey, { page: 3, layout: 0, cases: [] })
  assert.ok(await Snapshot.read(ledger, deviceKey))
  const rewrite = await mergeSmallPages(ledger, deviceKey, view)
  assert.is(rewrite?.pages.length, mostSmallPages + 1)
  assert.is(await ledger.pages.count(), 1)
  assert.equal({ held: await held(), since: await lastSince(ledger, view) }, before)
  assert.is(await Snapshot.read(ledger, deviceKey), undefined)
  // A window that has not heard of it yet writes down what it knew.
  await Snapshot.keep(ledger, deviceKey, { page: 3, layout: 0, cases: [] })
  assert.is(await Snapshot.read(ledger, deviceKey), undefined)
  await Snapshot.keep(ledger, deviceKey, { page: 65, layout: rewrite?.layout ?? 0, cases: [] })
  assert.ok(await Snapshot.read(ledger, deviceKey))
})

test('[merge] another view keeps its own pages', async () => {
  const { ledger, deviceKey } = await machine()
  const empty = { receipts: [], tombstones: [], doubtful: [] }
  for (let n = 0; n <= mostSmallPages; n++) {
    const place = { since: `${n + 1}-0a1b2c3d`, view: n % 2 === 0 ? 'desk' : 'kit lu' }
    await keepPage(ledger, deviceKey, place, { ...empty, acts: first.actions.slice(0, 1) })
  }
  assert.is(await mergeSmallPages(ledger, deviceKey, 'desk'), null)
})

test.run()

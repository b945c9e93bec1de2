import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { blobsIn, type MarriageActOf, type PlainDate } from '../../../domain/index.ts'
import { marriageScript } from '../../../domain/testing/marriage-script.ts'
import { testOffice } from '../../../domain/testing/office.ts'
import { documentOf } from '../../sync/act-document.ts'
import { freshLedger } from '../../sync/testing/fresh-ledger.ts'
import { Verifier } from '../../sync/verify-page.ts'
import type { BlobRow } from './database.ts'
import { eraseEvidence } from './erase-evidence.ts'
import { keepPage } from './pages.ts'

const office = await testOffice()
const [author] = office.clerks
const { actions } = await marriageScript({ office, author, index: 0, to: 'captured' })
const capture = actions.at(-1)?.body.act as MarriageActOf<'capture'>
const contacts = [capture.details.man.contact.sha256, capture.details.woman.contact.sha256]
const all = [...new Set(actions.flatMap(({ body }) => blobsIn(body.act)).map(({ sha256 }) => sha256))]
const verifier = new Verifier(office.centre.publicKey)

/** A machine that has a case of 2026-11-23 with all its blobs. */
async function machine(state: BlobRow['state']) {
  const { ledger, deviceKey } = await freshLedger()
  const page = await verifier.page(actions.map(documentOf), office.reference, office.office)
  await keepPage(ledger, deviceKey, { since: '1-0a1b2c3d', view: 'desk' }, page)
  const row = { media: 'image/jpeg', bytes: 1, attempts: 0, lastFault: null, case: null, state } as const
  const savedAt = '2026-11-23T09:10:00.000+08:00'
  await ledger.blobs.bulkAdd(all.map((sha256) => ({ ...row, sha256, savedAt })))
  await ledger.blobBytes.bulkAdd(all.map((sha256) => ({ sha256, sealed: new Uint8Array(1) })))
  const erase = (day: string) => eraseEvidence(ledger, deviceKey, office.reference, day as PlainDate)
  const left = async () => (await ledger.blobBytes.toCollection().primaryKeys()).sort()
  return { ledger, erase, left }
}

test('[retention-contact] telephone numbers go from the machine on the day their period is over, pictures stay', async () => {
  const { erase, left } = await machine('centre')
  assert.is(await erase('2028-11-22'), 0)
  assert.equal(await left(), all.toSorted())
  assert.is(await erase('2028-11-23'), contacts.length)
  assert.equal(await left(), all.filter((sha256) => !contacts.includes(sha256)).sort())
  assert.is(await erase('2028-11-24'), 0)
})

test('[retention-contact] what is still to be sent stays', async () => {
  const { erase, left } = await machine('here')
  assert.is(await erase('2028-11-24'), 0)
  assert.equal(await left(), all.toSorted())
})

test.run()

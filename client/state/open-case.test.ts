import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { submitExample } from '../../domain/testing/appointment-acts.ts'
import { caseIdOf } from '../../domain/testing/case-id.ts'
import { testOffice } from '../../domain/testing/office.ts'
import { signRow } from '../../domain/testing/signer.ts'
import { freshLedger } from '../sync/testing/fresh-ledger.ts'
import './testing/map-group-by.ts'
import { basisOf } from './basis.ts'
import { CaseShelf } from './case-shelf.ts'
import { type CaseDesk, openCase } from './open-case.ts'

const { office, centre, reference, clerks } = await testOffice()
const [{ clerk, device, signer }] = clerks
const { ledger, deviceKey } = await freshLedger()
const at = '2026-05-20T09:00:00+08:00'

const saturdays = await signRow(
  {
    kind: 'parameter',
    name: 'appointment-hours-saturday',
    office,
    from: '2026-06-01',
    value: '09:00-12:00',
  },
  centre,
)
const known = new Map([...reference, [saturdays.id, saturdays]])

const desk: CaseDesk = {
  shelf: await CaseShelf.open(ledger, deviceKey),
  book: { blobsToGo: () => new Map() },
  drafts: {
    of: () => {
      throw new Error('nothing is typed here')
    },
  },
  device,
  clerk: { id: clerk, name: '秦知礼', office, roles: ['registrar'], grantUntil: at },
  now: () => at,
  minute: () => at,
  basisAt: (kind, act, time, state) =>
    basisOf(known, { clerk, office, device, key: signer.key, at: time, kind, act, state }) ?? [],
  reference: () => known,
  conflicts: () => [],
  disputedPersons: () => new Map(),
  sign: () => Promise.reject(new Error('nothing is signed here')),
  signAs: () => Promise.reject(new Error('nothing is signed here')),
}

test('[6.1.1] a draft is reviewed with the rows of its own slot: hours that begin next month are open to it', () => {
  const opened = openCase(desk, caseIdOf('a couple that books for a Saturday'), 'appointment')
  const refusedFor = (slot: string) => opened.review(submitExample(slot)).refusals.map(({ rule }) => rule)
  assert.equal(refusedFor('2026-05-30T10:00:00+08:00'), ['appointment-hours'])
  assert.equal(refusedFor('2026-06-06T10:00:00+08:00'), [])
})

test.run()

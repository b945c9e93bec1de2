import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { admit } from '../log/admit.ts'
import { fold } from '../log/fold.ts'
import { agreed } from '../log/slot.ts'
import { withdrawalBy } from '../testing/divorce-acts.ts'
import { unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { testOffice } from '../testing/office.ts'
import { divorce } from './kind.ts'
import { blankUsagesOf, usagesOf } from './numbers.ts'
import { warningsOf } from './warnings.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [author] = office.clerks
const accepted = fold(divorce, unsignedDivorce({ office, author, index: 0, to: 'accepted' }).log).state
const application = agreed(accepted.acceptance)
const ids = (draft: Parameters<typeof warningsOf>[1]) =>
  warningsOf(accepted, draft).map(({ id, party }) => [id, party])

test('[1081, 1082] a soldier’s spouse, a pregnancy and a suit are said, and nothing more', () => {
  assert.ok(application)
  assert.equal(ids(application), [])
  const told = { pregnantOrRecentlySo: true, suitPending: true }
  const { man, woman } = application.parties
  const parties = { man: { ...man, type: 'serviceman' as const }, woman }
  assert.equal(ids({ ...application, told, parties }), [
    ['soldiers-spouse', 'woman'],
    ['pregnancy', null],
    ['suit-pending', null],
  ])
})

test('[1081, 1082] none of them bars a divorce by consent', () => {
  const { actions } = unsignedDivorce({ office, author, index: 0, to: 'accepted' })
  const last = actions.at(-1)
  assert.ok(last && last.body.act.type === 'accept')
  const act = { ...last.body.act, told: { pregnantOrRecentlySo: true, suitPending: true } }
  const before = new Map(actions.slice(0, -1).map((action) => [action.id, action]))
  const said = admit(divorce, before, { ...last, body: { ...last.body, act } }, office.reference)
  assert.is(said.verdict, 'admitted')
})

test('[violence] what a party tells is shown for that party', () => {
  assert.ok(application)
  const { man, woman } = application.answers
  const answers = { man, woman: { ...woman, violence: { found: true as const, advised: true } } }
  assert.equal(ids({ ...application, answers }), [['violence', 'woman']])
})

test('[numbers] what was registered is used, and a withdrawn application took no number', () => {
  const registered = unsignedDivorce({ office, author, index: 0 })
  const [used] = usagesOf(registered.case, registered.log)
  assert.equal([used?.certificate, used?.status], ['L610102-2026-000001', 'used'])
  assert.equal(
    blankUsagesOf(registered.case, registered.log).map(({ serial, status }) => [serial, status]),
    [
      ['L00000001', 'used'],
      ['L00000002', 'used'],
    ],
  )
  const withdrawn = unsignedDivorce({
    office,
    author,
    index: 0,
    receivedOn: '2026-10-12',
    to: 'waiting',
    finally: [{ make: withdrawalBy('man'), at: '2026-11-10T10:00:00+08:00' }],
  })
  assert.equal(usagesOf(withdrawn.case, withdrawn.log), [])
})

test.run()

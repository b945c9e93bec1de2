import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act, Action, CaseId } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { fold } from '../log/fold.ts'
import { heads, type Log, logOf } from '../log/log.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { marriage } from '../marriage/kind.ts'
import { disputed } from '../testing/centre-disputes.ts'
import { inventedCouple } from '../testing/couples.ts'
import { unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { minutesLater } from '../testing/instants.ts'
import { inventedBlob } from '../testing/marriage-acts.ts'
import { type ScriptOptions, unsignedScript } from '../testing/marriage-script.ts'
import { basisOf, testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { conflicts, settledConflicts } from './conflicts.ts'
import { openingOf, sidesOf } from './dispute-opening.ts'
import { disputedPersons, stoppedByDispute } from './disputed-persons.ts'
import { casesOf } from './held-cases.ts'
import { maritalStatusOn } from './marital-status.ts'
import { personKey } from './person-key.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [one, two] = office.clerks
const [first, second] = [inventedCouple(1), inventedCouple(2)]

const wedding = (options: Partial<ScriptOptions>) =>
  unsignedScript({ office, author: one, index: 0, couple: first, to: 'registered', ...options })

const morning = wedding({ start: '2026-11-23T09:00:00+08:00' })
const afternoon = wedding({
  author: two,
  couple: { man: first.man, woman: second.woman },
  start: '2026-11-23T15:00:00+08:00',
})
const both: readonly Action[] = [...morning.actions, ...afternoon.actions]
const [k1] = conflicts(casesOf(both))
if (!k1) throw new Error('he has two marriages')

const codes = (actions: readonly Action[]) => conflicts(casesOf(actions)).map(({ code }) => code)
const settledCodes = (actions: readonly Action[]) =>
  settledConflicts(casesOf(actions)).map(({ code }) => code)
const inDispute = (progress: Parameters<typeof disputed>[2]) => [
  ...both,
  ...disputed(k1, casesOf(both), progress),
]

test('[K1] a dispute is opened with both sides in the order of their legal moments, and nothing about a person', () => {
  const opening = openingOf(k1, casesOf(both))
  assert.equal(
    opening.sides.map(({ certificate, registeredAt }) => [certificate, registeredAt]),
    [
      ['J610102-2026-000001', '2026-11-23T09:18:00+08:00'],
      ['J610102-2026-000021', '2026-11-23T15:18:00+08:00'],
    ],
  )
  assert.equal(sidesOf(k1, casesOf(both)), opening.sides)
  assert.not(JSON.stringify(opening).includes(first.man.document.number))
})

test('[I9] a disputed conflict is open until every case in it is settled by an act', () => {
  assert.equal(codes(inDispute('open')), ['K1'])
  assert.equal(codes(inDispute('decided')), ['K1'])
  assert.equal(codes(inDispute('settled-in-one')), ['K1'])
  assert.equal([codes(inDispute('settled')), settledCodes(inDispute('settled'))], [[], ['K1']])
})

/** The case of the afternoon with one act more by its registrar. */
function afterwards(actions: readonly Action[], act: MarriageAct): Action<MarriageAct> {
  const log = logOf(actions.filter(({ body }) => body.case === afternoon.case)) as Log<MarriageAct>
  const { chain } = afternoon
  return sealUnsigned({
    v: 1,
    case: afternoon.case,
    kind: 'marriage',
    prev: heads(log),
    basis: basisOf(office, two),
    act,
    at: minutesLater('2026-11-23T16:00:00+08:00', 30),
    by: { clerk: two.clerk, office: office.office, device: two.device, ...chain },
  })
}

test('[I9] what is found no more stays disputed until somebody settles it', () => {
  const annul: MarriageAct = {
    type: 'annotate',
    ground: 'nullity',
    document: '（2026）陕0103民初1号',
    effectiveFrom: null,
    remark: '经法院确认无效',
    scans: [inventedBlob('the judgment')],
  }
  assert.equal(codes([...both, afterwards(both, annul)]), [])
  const open = inDispute('open')
  assert.equal(codes([...open, afterwards(open, annul)]), ['K1'])
})

test('[K1] a device that holds one side only shows the dispute that the centre wrote into it', () => {
  const mine = inDispute('open').filter(({ body }) => body.case === morning.case)
  const [only] = conflicts(casesOf(mine))
  assert.equal([only?.code, only?.key, only?.cases.length], ['K1', k1.key, 2])
  const numbers = [only?.facts.certificates].flat().sort()
  assert.equal(numbers, ['J610102-2026-000001', 'J610102-2026-000021'])
})

test('[K1] what the dispute freezes is refused with the dispute named, and is free again once it is settled', () => {
  const deliver: MarriageAct = { type: 'deliver', present: { man: true, woman: true } }
  const verdictAfter = (actions: readonly Action[]) => {
    const log = logOf(actions.filter(({ body }) => body.case === afternoon.case)) as Log<MarriageAct>
    return admit(marriage, log, afterwards(actions, deliver), office.reference)
  }
  const frozen = verdictAfter(inDispute('open'))
  assert.ok(frozen.verdict === 'refused' && frozen.refusals.some(({ facts }) => facts.code === 'K1'))
  assert.is(verdictAfter(inDispute('settled')).verdict, 'admitted')
})

test('[K1] none of the three persons is accepted in another case while the dispute is open', () => {
  const disputedHere = disputedPersons(casesOf(both))
  const keys = [first.man, first.woman, second.woman].map(({ document }) => personKey(document))
  assert.equal([...disputedHere.keys()].sort(), keys.sort())
  const parties = { man: inventedCouple(7).man, woman: second.woman }
  const stopped = (parties: unknown, here = disputedHere) =>
    stoppedByDispute({ type: 'accept', parties } as Act, 'another case', new Map(), here)
  const [refusal, ...others] = stopped(parties)
  assert.equal(others, [])
  assert.equal(
    [refusal?.rule, refusal?.at, refusal?.facts.code],
    ['disputed-person', 'parties.woman.document', 'K1'],
  )
  assert.equal(stopped(parties, disputedPersons(casesOf(inDispute('settled')))), [])
  assert.equal(stopped(undefined), [])
})

test('[K1] what was accepted before anybody knew of the dispute is not registered, in any kind; it can still be withdrawn', () => {
  const disputedHere = disputedPersons(casesOf(both))
  const divorcing = unsignedDivorce({ office, author: one, index: 0, couple: first, to: 'consented' })
  const others = unsignedDivorce({
    office,
    author: one,
    index: 1,
    couple: inventedCouple(7),
    to: 'consented',
  })
  const third = wedding({
    author: two,
    index: 1,
    couple: { man: inventedCouple(8).man, woman: second.woman },
  })
  const refusedAt = (type: string, { case: id, log }: { case: CaseId; log: Log<Act> }) =>
    stoppedByDispute({ type } as Act, id, log, disputedHere).map(({ at, facts }) => [at, facts.code])
  assert.equal(refusedAt('register', divorcing), [
    ['parties.man.document', 'K1'],
    ['parties.woman.document', 'K1'],
  ])
  assert.equal(refusedAt('register', third), [['parties.woman.document', 'K1']])
  assert.equal(refusedAt('withdraw', divorcing), [])
  assert.equal(refusedAt('register', others), [])
  assert.equal(refusedAt('register', afternoon), [])
})

const man = personKey(first.man.document)
const statusOf = (person: string, actions: readonly Action[], day = '2026-12-31' as const) =>
  maritalStatusOn(casesOf(actions), person, day).status

test('[I3] the day before the registration, the day, the day after', () => {
  const on = (day: '2026-11-22' | '2026-11-23' | '2026-11-24') =>
    maritalStatusOn(casesOf(morning.actions), man, day).status
  assert.equal(
    [on('2026-11-22'), on('2026-11-23'), on('2026-11-24')],
    ['no-marriage-here', 'married', 'married'],
  )
})

test('[I4] in two marriages he and both women are disputed, and nobody else', () => {
  for (const { document } of [first.man, first.woman, second.woman])
    assert.is(statusOf(personKey(document), both), 'disputed')
  const others = wedding({ couple: inventedCouple(9), index: 5, start: '2026-11-25T09:00:00+08:00' })
  assert.is(statusOf(personKey(inventedCouple(9).man.document), [...both, ...others.actions]), 'married')
})

test('[I4] once a court has decided and both cases are settled, the first marriage is the one', () => {
  const after = inDispute('settled')
  assert.is(statusOf(man, after), 'married')
  assert.is(statusOf(personKey(first.woman.document), after), 'married')
  assert.is(statusOf(personKey(second.woman.document), after), 'no-marriage-here')
})

test('[I4] settled, but the decision is not here: nobody guesses', () => {
  const own = inDispute('settled').filter(({ body }) => body.kind !== 'dispute')
  assert.is(statusOf(man, own), 'disputed')
})

test('[K1b] one couple in two records is married', () => {
  const again = wedding({ author: two, start: '2026-11-24T09:00:00+08:00' })
  assert.is(statusOf(man, [...morning.actions, ...again.actions]), 'married')
})

test('[hold] a disputed case still adds up to the same marriage', () => {
  const log = logOf(inDispute('open').filter(({ body }) => body.case === afternoon.case)) as Log<Act>
  assert.equal(
    fold(marriage, log as Log<MarriageAct>).state.registration,
    fold(marriage, afternoon.log).state.registration,
  )
})

test.run()

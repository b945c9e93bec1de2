import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, type ActionBody, currentVersion } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { add, fold } from '../log/fold.ts'
import { heads, type Log, logOf, merge } from '../log/log.ts'
import { calendarOf } from '../shared/calendar.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import { divorceSteps, type MakeDivorceAct, withdrawalBy } from '../testing/divorce-acts.ts'
import { separationOf, unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { verdictWords } from '../testing/example-tests.ts'
import { inventedBlob } from '../testing/invented-blob.ts'
import { testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import type { DivorceAct, DivorceActOf } from './action.ts'
import { basisFor } from './basis.ts'
import { divorceConflicts } from './conflicts.ts'
import { divorce } from './kind.ts'
import { stageOf } from './stage.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [author, colleague, , head] = office.clerks
const options = { office, author, index: 0, receivedOn: '2026-10-12' } as const
const received = unsignedDivorce({ ...options, to: 'waiting' })
const separation = separationOf(options)

/** An act done at another machine, by somebody who knows `log` and nothing else. */
function elsewhere(log: Log<DivorceAct>, make: MakeDivorceAct, at: string): Log<DivorceAct> {
  const body: ActionBody<DivorceAct> = {
    v: currentVersion,
    case: received.case,
    kind: 'divorce',
    prev: heads(log),
    basis: [],
    act: make(separation, fold(divorce, log).state, at),
    at,
    by: {
      clerk: colleague.clerk,
      office: office.office,
      device: colleague.device,
      seq: log.size,
      last: null,
    },
  }
  return add(divorce, log, sealUnsigned(body))
}

const registeredAt = (to: string): Log<DivorceAct> => {
  const registered = unsignedDivorce({ ...options, to })
  return logOf(registered.actions)
}
const stateOf = (log: Log<DivorceAct>) => fold(divorce, log).state
const codesOf = (log: Log<DivorceAct>) =>
  divorceConflicts(received.case, stateOf(log), calendarOf(HOLIDAY_YEARS)).map(({ code }) => code)

const withdrawn = elsewhere(received.log, withdrawalBy('woman'), '2026-11-11T16:00:00+08:00')

const died = elsewhere(
  received.log,
  () => ({
    type: 'terminate',
    ground: 'death',
    party: 'man',
    document: '居民死亡医学证明书',
    effectiveOn: null,
    scans: [],
  }),
  '2026-11-20T09:00:00+08:00',
)

test('[K2] withdrawn at one machine and registered at another: contested, with both printed dates', () => {
  const both = merge(withdrawn, registeredAt('delivered'))
  assert.is(stageOf(stateOf(both)), 'contested')
  const [found, ...more] = divorceConflicts(received.case, stateOf(both))
  assert.equal(more, [])
  assert.is(found?.code, 'K2')
  assert.equal(
    [found?.facts.endsOn, found?.facts.opensOn, found?.facts.closesOn],
    ['2026-11-11', '2026-11-12', '2026-12-11'],
  )
  assert.equal([found?.facts.withdrawnOn, found?.facts.registeredOn], [['2026-11-11'], ['2026-11-23']])
  assert.ok(found?.facts.withdrawalInTime && found.facts.registrationInTime)
})

/** What is said of a head's settlement that keeps the last act of a type. */
function settling(log: Log<DivorceAct>, type: DivorceAct['type']) {
  const keep = [...log.values()].findLast(({ body }) => body.act.type === type)?.id ?? ''
  return saidOf(head, log, { type: 'settle', keep, reason: '据回执单日期' }, '2026-11-25T09:00:00+08:00')
}

/** What is said of an act by somebody who knows all of `log`. */
function saidOf(by: typeof author, log: Log<DivorceAct>, act: DivorceAct, at: string) {
  const named = { clerk: by.clerk, office: office.office, device: by.device }
  const action = sealUnsigned<DivorceAct>({
    v: currentVersion,
    case: received.case,
    kind: 'divorce',
    prev: heads(log),
    basis: basisFor(act, named, at, office.rows),
    act,
    at,
    by: { ...named, seq: log.size, last: null },
  })
  return verdictWords(admit(divorce, log, action as Action, office.reference))
}

test('[settle] beside a withdrawal no head undoes or keeps a registered divorce: the document decides', () => {
  for (const to of ['registered', 'delivered', 'filed']) {
    const both = merge(withdrawn, registeredAt(to))
    assert.is(stageOf(stateOf(both)), 'contested', to)
    assert.equal(settling(both, 'withdraw'), ['settle'], to)
    assert.equal(settling(both, 'register'), ['settle'], to)
  }
})

test('[settle] what ended an application is not put aside for a step that was done beside it', () => {
  for (const ended of [withdrawn, died])
    for (const [to, last] of [
      ['called-again', 'call-again'],
      ['signed', 'sign'],
    ] as const)
      assert.equal(settling(merge(ended, registeredAt(to)), last), ['settle'], to)
})

test('[terminate] ended for one reason at two machines: one end, and nothing to decide', () => {
  const colleagues = elsewhere(
    received.log,
    () => ({
      type: 'terminate',
      ground: 'death',
      party: 'man',
      document: '户口注销证明',
      effectiveOn: null,
      scans: [],
    }),
    '2026-11-20T09:02:00+08:00',
  )
  for (const both of [merge(died, colleagues), merge(colleagues, died)]) {
    assert.is(stageOf(stateOf(both)), 'terminated')
    assert.equal(codesOf(both), [])
    assert.equal(
      stateOf(both)
        .termination.map(({ value }) => value.document)
        .sort(),
      ['居民死亡医学证明书', '户口注销证明'],
    )
  }
})

test('[settle] of two registrations that nobody can order either may be kept, and no earlier step', () => {
  const signed = registeredAt('signed')
  const registering = divorceSteps.find(({ name }) => name === 'register')?.make
  assert.ok(registering)
  const both = merge(registeredAt('registered'), elsewhere(signed, registering, '2026-11-23T09:44:00+08:00'))
  assert.is(stageOf(stateOf(both)), 'contested')
  assert.equal(settling(both, 'register'), ['admitted'])
  const sentHome = elsewhere(
    signed,
    () => ({ type: 'decline', codes: ['DR12'], explanation: '情况不符', noticeGiven: true }),
    '2026-11-23T09:44:00+08:00',
  )
  const declined = merge(registeredAt('registered'), sentHome)
  assert.equal(settling(declined, 'decline'), ['settle'])
  assert.equal(settling(declined, 'register'), ['admitted'])
})

test('[K2] a withdrawal ends a visit that had not come to the registration; nobody has to decide', () => {
  for (const { to } of divorceSteps.slice(7, 21)) {
    const both = merge(withdrawn, registeredAt(to))
    assert.is(stageOf(stateOf(both)), 'withdrawn', to)
    assert.equal(codesOf(both), [], to)
  }
})

test('[termination-ground] a death ends an application whose branches nobody has decided between, until it is registered', () => {
  const approving: MakeDivorceAct = () => ({
    type: 'approve',
    subject: 'termination',
    party: 'man',
    reason: '医学证明属实',
  })
  const dying: DivorceAct = {
    type: 'terminate',
    ground: 'death',
    party: 'man',
    document: '居民死亡医学证明书',
    effectiveOn: null,
    scans: [inventedBlob('a certificate of death')],
  }
  const sentHome: MakeDivorceAct = () => ({
    type: 'decline',
    codes: ['DR12'],
    explanation: '情况不符',
    noticeGiven: true,
  })
  const branching = merge(
    registeredAt('rechecked'),
    elsewhere(registeredAt('called-again'), sentHome, '2026-11-23T09:16:00+08:00'),
  )
  const branched = elsewhere(branching, approving, '2026-11-24T09:00:00+08:00')
  assert.is(stageOf(stateOf(branched)), 'contested')
  assert.equal(saidOf(author, branched, dying, '2026-11-24T10:00:00+08:00'), ['admitted'])
  const registered = elsewhere(
    merge(withdrawn, registeredAt('registered')),
    approving,
    '2026-11-24T09:00:00+08:00',
  )
  assert.is(stageOf(stateOf(registered)), 'contested')
  assert.equal(saidOf(author, registered, dying, '2026-11-24T10:00:00+08:00'), ['stage'])
})

test('[K3] both withdraw at two machines: withdrawn, and both are noted', () => {
  const other = elsewhere(received.log, withdrawalBy('man'), '2026-11-10T09:00:00+08:00')
  const both = merge(withdrawn, other)
  assert.is(stageOf(stateOf(both)), 'withdrawn')
  assert.equal(codesOf(both), ['K3'])
  assert.is(stateOf(both).withdrawal.length, 2)
})

test('[K4] filed as deemed withdrawn, and registered on the last day without a line: the divorce stands', () => {
  const filed = elsewhere(
    received.log,
    () => ({
      type: 'file-application',
      outcome: 'deemed-withdrawn',
      contents: [{ item: 'divorce-application', pages: 1 }],
    }),
    '2026-12-14T09:00:00+08:00',
  )
  const registered = logOf(
    unsignedDivorce({ ...options, start: '2026-12-11T09:00:00+08:00', to: 'registered' }).actions,
  )
  // The same case on both machines, although the second visit is on another day.
  const moved = [...registered.values()].slice(received.log.size)
  let log = received.log
  for (const { body } of moved) log = elsewhere(log, () => body.act, body.at)
  const both = merge(filed, log)
  assert.is(stageOf(stateOf(both)), 'registered')
  assert.equal(codesOf(both), ['K4'])
})

test('[K5] the receipt says other dates than the schedules give by now', () => {
  const provisional = unsignedDivorce({
    ...options,
    receivedOn: '2026-11-27',
    start: '2027-01-12T09:00:00+08:00',
    to: 'waiting',
  })
  const of2027 = { year: 2027, paper: ['https://example.org/2027'], work: ['2026-12-27'] as const }
  const calendar = calendarOf([...HOLIDAY_YEARS, { ...of2027, off: ['2027-01-01'] }])
  const found = divorceConflicts(provisional.case, stateOf(provisional.log), calendar)
  assert.equal(
    found.map(({ code, facts }) => [
      code,
      facts.printedEndsOn,
      facts.endsOn,
      facts.bindingEndsOn,
      facts.reprint,
    ]),
    [['K5', '2026-12-28', '2026-12-27', '2026-12-28', false]],
  )
  assert.equal(codesOf(received.log), [])
})

test('[K18] a death beside a registration is for a person to look at', () => {
  assert.equal(codesOf(merge(died, registeredAt('registered'))), ['K18'])
})

test('[K7] two visits beside one another are for a person to decide', () => {
  const visit = (log: Log<DivorceAct>, minute: number) => {
    let at = 0
    let next = log
    for (const { make } of divorceSteps.slice(7, 9)) {
      next = elsewhere(next, make, `2026-11-23T09:${minute + at}:00+08:00`)
      at += 2
    }
    return next
  }
  const both = merge(visit(received.log, 10), visit(received.log, 30))
  assert.is(stageOf(stateOf(both)), 'contested')
  assert.ok(codesOf(both).includes('stage'))
})

test('[conflicts] the same conflict has the same key whoever finds it', () => {
  const both = merge(withdrawn, registeredAt('registered'))
  const turned: Log<DivorceAct> = new Map([...both].toReversed() as [Action['id'], Action<DivorceAct>][])
  const keys = (log: Log<DivorceAct>) => divorceConflicts(received.case, stateOf(log)).map(({ key }) => key)
  assert.equal(keys(turned), keys(both))
})

test('[stage] a withdrawal is taken while branches wait for a decision, until the latest printed last day', () => {
  const applied = registeredAt('applied')
  const issuing = divorceSteps.find(({ name }) => name === 'issue-receipt')?.make
  assert.ok(issuing)
  const shorter: MakeDivorceAct = (of, state, at) => ({
    ...(issuing(of, state, at) as DivorceActOf<'issue-receipt'>),
    endsOn: '2026-11-10',
  })
  const twice = merge(
    elsewhere(applied, issuing, '2026-10-12T09:30:00+08:00'),
    elsewhere(applied, shorter, '2026-10-12T09:31:00+08:00'),
  )
  assert.is(stageOf(stateOf(twice)), 'contested')
  const withdrawing = (log: Log<DivorceAct>, at: string) =>
    saidOf(author, log, withdrawalBy('man')(separation, stateOf(log), at), at)
  assert.equal(withdrawing(twice, '2026-11-11T09:00:00+08:00'), ['admitted'])
  assert.equal(withdrawing(twice, '2026-11-12T09:00:00+08:00'), ['withdrawal-period'])
  const registered = merge(withdrawn, registeredAt('registered'))
  assert.ok(withdrawing(registered, '2026-11-23T10:30:00+08:00').includes('stage'))
})

test('[DR02] what she said beside the later steps is read before it is printed and registered', () => {
  const asking = divorceSteps.find(({ name }) => name === 'inquire.woman')?.make
  assert.ok(asking)
  const notCapable: MakeDivorceAct = (of, state, at) => {
    const act = asking(of, state, at) as DivorceActOf<'inquire'>
    return { ...act, answers: { ...act.answers, capable: false } }
  }
  const again = elsewhere(registeredAt('asked'), notCapable, '2026-11-23T09:27:00+08:00')
  for (const [done, next] of [
    ['consented', 'print'],
    ['signed', 'register'],
  ] as const) {
    const log = merge(registeredAt(done), again)
    const at = `2026-11-23T09:${next === 'print' ? 38 : 42}:00+08:00`
    const make = divorceSteps.find(({ name }) => name === next)?.make
    assert.ok(make)
    assert.equal(saidOf(author, log, make(separation, stateOf(log), at), at), ['DR02'], next)
  }
})

test.run()

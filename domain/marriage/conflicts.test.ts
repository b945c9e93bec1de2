import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { factOf } from '../counter/facts.ts'
import { type Action, currentVersion } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { fold } from '../log/fold.ts'
import { heads, type Log, logOf, merge } from '../log/log.ts'
import { weddingSteps } from '../testing/marriage-acts.ts'
import { unsignedScript, weddingOf } from '../testing/marriage-script.ts'
import { serialsOf, type TestClerk, testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import type { MarriageAct } from './action.ts'
import { basisFor } from './basis.ts'
import { marriageConflicts } from './conflicts.ts'
import { marriage } from './kind.ts'
import { stageOf } from './stage.ts'

const office = await testOffice(20)
const [one, two, , head] = office.clerks
type Case = Log<MarriageAct>

/** The couple's case as both clerks know it, up to a step. */
const caseUpTo = (to: string): Case => logOf(unsignedScript({ office, author: one, index: 0, to }).actions)
const caseId = unsignedScript({ office, author: one, index: 0 }).case

/** One act more by a clerk who knows this much; it has to be admitted. */
function done(log: Case, { clerk, device }: TestClerk, time: string, act: MarriageAct): Case {
  const action = made(log, { clerk, device }, time, act)
  assert.is(admit(marriage, log, action, office.reference).verdict, 'admitted', act.type)
  return merge(log, logOf([action as Action<MarriageAct>]))
}

function made(log: Case, author: Pick<TestClerk, 'clerk' | 'device'>, time: string, act: MarriageAct) {
  const by = { clerk: author.clerk, office: office.office, device: author.device }
  const at = `2026-11-23T${time}:00+08:00`
  return sealUnsigned({
    v: currentVersion,
    case: caseId,
    kind: 'marriage',
    prev: heads(log),
    basis: basisFor(act, by, at, office.rows),
    act,
    at,
    by: { ...by, seq: log.size, last: null },
  })
}

/** The ordinary act that leads to a step, as the case stands. */
function ordinary(log: Case, to: string, author = one): MarriageAct {
  const wedding = { ...weddingOf({ office, author: one, index: 0 }), registrar: author.clerk }
  const step = weddingSteps.find((each) => each.to === to)
  if (!step) throw new Error(to)
  return step.make(wedding, fold(marriage, log).state, '2026-11-23T09:30:00+08:00')
}

const stateOf = (log: Case) => fold(marriage, log).state
const conflictsOf = (log: Case) => marriageConflicts(caseId, stateOf(log))
const lastOf = (log: Case, known: Case) => [...log.keys()].filter((id) => !known.has(id))[0] ?? ''

const occupation = (value: string): MarriageAct => ({
  type: 'correct',
  changes: [{ party: 'man', field: 'occupation', value, grade: 'typed' }],
  reason: '本人更正',
  proof: null,
})
const residence: MarriageAct = {
  type: 'correct',
  changes: [{ party: 'woman', field: 'residence', value: '陕西省西安市碑林区同心巷2号', grade: 'typed' }],
  reason: '录入有误',
  proof: null,
}
const abort: MarriageAct = { type: 'abort', by: 'man', reason: '改日再来' }

test('[K7] corrections of different facts merge and are no conflict', () => {
  const known = caseUpTo('captured')
  const both = merge(done(known, one, '10:00', occupation('3')), done(known, two, '10:05', residence))
  assert.equal(conflictsOf(both), [])
  assert.is(factOf(stateOf(both), 'man', 'occupation'), '3')
  assert.is(factOf(stateOf(both), 'woman', 'residence'), '陕西省西安市碑林区同心巷2号')
})

test('[K7] two values for one fact are both shown, stop the case, and a correction by somebody who saw both decides', () => {
  const known = caseUpTo('captured')
  const both = merge(done(known, one, '10:00', occupation('3')), done(known, two, '10:05', occupation('4')))
  const [conflict, ...others] = conflictsOf(both)
  assert.equal(others, [])
  assert.is(conflict?.code, 'K7')
  assert.is(conflict?.at, 'man.occupation')
  assert.equal(conflict?.facts.values, ['3', '4'])
  assert.equal(conflict?.facts.clerks, [one.clerk, two.clerk])
  const declare = made(both, one, '10:10', ordinary(both, 'declared'))
  const verdict = admit(marriage, both, declare, office.reference)
  assert.ok(verdict.verdict === 'refused' && verdict.refusals.some(({ rule }) => rule === 'K7'))
  const decided = done(both, one, '10:10', occupation('4'))
  assert.equal(conflictsOf(decided), [])
  assert.is(factOf(stateOf(decided), 'man', 'occupation'), '4')
})

test('[K7] the same conflict has the same key on every machine', () => {
  const known = caseUpTo('captured')
  const ours = done(known, one, '10:00', occupation('3'))
  const theirs = done(known, two, '10:05', occupation('4'))
  assert.equal(
    conflictsOf(merge(ours, theirs)).map(({ key }) => key),
    conflictsOf(merge(theirs, ours)).map(({ key }) => key),
  )
})

test('[stage] registered here and ended there: contested, nothing goes on, and the head settles', () => {
  const known = caseUpTo('signed')
  const here = done(known, one, '10:00', ordinary(known, 'registered'))
  const there = done(known, two, '10:05', abort)
  const both = merge(here, there)
  assert.is(stageOf(stateOf(both)), 'contested')
  assert.equal(
    conflictsOf(both).map(({ code, at }) => [code, at]),
    [['stage', 'stage']],
  )
  const deliver = made(both, one, '10:10', ordinary(both, 'delivered'))
  assert.is(admit(marriage, both, deliver, office.reference).verdict, 'refused')
  const keep = lastOf(here, known)
  const settle: MarriageAct = { type: 'settle', keep, reason: '双方已签名并完成登记' }
  assert.is(admit(marriage, both, made(both, one, '10:20', settle), office.reference).verdict, 'refused')
  const undo: MarriageAct = { ...settle, keep: lastOf(there, known), reason: '以中止为准' }
  const undoing = admit(marriage, both, made(both, head, '10:20', undo), office.reference)
  assert.equal(
    undoing.verdict === 'refused' && undoing.refusals.map(({ rule, facts }) => [rule, facts.ground]),
    [['settle', 'registration-stands']],
    'a head does not decide that who was registered is not married (O7)',
  )
  const settled = done(both, head, '10:20', settle)
  assert.is(stageOf(stateOf(settled)), 'registered')
  assert.equal(conflictsOf(settled), [])
  assert.is(settled.size, both.size + 1)
})

test('[K1b] the same couple registered twice from one signature: the first stands, the second is shown', () => {
  const known = caseUpTo('signed')
  const first = done(known, one, '10:00', ordinary(known, 'registered'))
  const both = merge(first, done(known, two, '10:30', ordinary(known, 'registered')))
  assert.is(stageOf(stateOf(both)), 'registered')
  assert.equal(
    conflictsOf(both).map(({ code }) => code),
    ['K1b'],
  )
})

test('[K1a] registered twice within the tolerance of two clocks: a person decides', () => {
  const known = caseUpTo('signed')
  const first = done(known, one, '10:00', ordinary(known, 'registered'))
  const both = merge(first, done(known, two, '10:01', ordinary(known, 'registered')))
  assert.is(stageOf(stateOf(both)), 'contested')
  assert.equal(
    conflictsOf(both).map(({ code }) => code),
    ['K1a', 'K1b'],
  )
})

test('[K9] two clerks replace one booklet by different blanks', () => {
  const known = caseUpTo('printed')
  const { man, woman } = serialsOf(1)
  const spoil = (replacement: string): MarriageAct => ({
    type: 'spoil',
    party: 'man',
    blank: man,
    replacement,
    reason: 'soiled',
  })
  assert.not.equal(man, woman)
  const ours = done(known, one, '10:00', spoil(serialsOf(2).man))
  const theirs = done(known, two, '10:05', spoil(serialsOf(22).man))
  assert.equal(
    conflictsOf(merge(ours, theirs)).map(({ code, at }) => [code, at]),
    [['K9', 'blanks.man']],
  )
})

test('[K7] a fact corrected beside the signatures by somebody who did not know of them: the parties sign again', () => {
  const known = caseUpTo('captured')
  const signed = done(known, one, '10:00', ordinary(known, 'declared'))
  const both = merge(signed, done(known, two, '10:05', residence))
  assert.equal(
    conflictsOf(both).map(({ code, at }) => [code, at]),
    [
      ['K7', 'declarations.man'],
      ['K7', 'declarations.woman'],
    ],
  )
  const again = done(both, one, '10:10', ordinary(both, 'declared'))
  assert.equal(conflictsOf(again), [])
})

test('[K10] corrected after printing: signed, examined and printed again under the same number with new blanks', () => {
  let log = done(caseUpTo('printed'), one, '10:00', residence)
  assert.is(stageOf(stateOf(log)), 'captured')
  log = done(log, one, '10:05', ordinary(log, 'declared'))
  log = done(log, one, '10:06', ordinary(log, 'examined'))
  const print = ordinary(log, 'printed')
  if (print.type !== 'print') throw new Error('not a print')
  const sameBlanks = admit(marriage, log, made(log, one, '10:07', print), office.reference)
  assert.ok(sameBlanks.verdict === 'refused' && sameBlanks.refusals.every(({ rule }) => rule === 'blank'))
  log = done(log, one, '10:08', { ...print, blanks: serialsOf(2) })
  assert.is(stageOf(stateOf(log)), 'printed')
})

test('[K13] [K1b] a fact corrected beside the signature is told also where the couple was registered twice', () => {
  const signed = caseUpTo('signed')
  const registeredTwice = merge(
    done(signed, one, '09:30', ordinary(signed, 'registered')),
    done(signed, two, '09:45', ordinary(signed, 'registered')),
  )
  const corrected = done(caseUpTo('captured'), two, '09:12', residence)
  const codes = conflictsOf(merge(registeredTwice, corrected)).map(({ code }) => code)
  assert.equal(codes, ['K1b', 'K13', 'K13'])
})

test.run()

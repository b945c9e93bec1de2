import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { divorceFlow } from './flow.ts'
import { fromReceiptToRegistration } from './from-receipt.ts'
import { isEnded, type Stage, stages } from './state.ts'

const rows = Object.entries(divorceFlow)
const actsFrom = (stage: Stage): string[] =>
  rows.filter(([, { from }]) => from.includes(stage)).map(([type]) => type)

const ordinary = [
  'call',
  'accept',
  'apply',
  'issue-receipt',
  'call-again',
  'recheck',
  'sign-agreement',
  'capture',
  'declare',
  'examine',
  'consent',
  'print',
  'sign',
  'register',
  'deliver',
  'file',
] as const

test('[C.1] the table stands in the order of the standard, from the first call to the file', () => {
  const order = rows.map(([type]) => type)
  assert.equal(
    order.filter((type) => ordinary.some((each) => each === type)),
    [...ordinary],
  )
  for (const [index, act] of ordinary.slice(1).entries()) {
    const before = divorceFlow[ordinary[index] ?? 'call'].to
    assert.ok(before && divorceFlow[act].from.some((stage) => stage === before), act)
  }
})

test('[flow] every stage is reached by an act, but the first and the contested one', () => {
  const reached = new Set<Stage | null>(rows.map(([, { to }]) => to))
  assert.equal(
    stages.filter((stage) => !reached.has(stage)),
    ['opened', 'contested'],
  )
})

test('[CC1077] from the receipt to the registration either party may withdraw, and nobody else can end it by a word', () => {
  for (const stage of fromReceiptToRegistration) {
    const acts = actsFrom(stage)
    assert.ok(acts.includes('withdraw') && acts.includes('terminate'), stage)
    assert.not.ok(acts.includes('abort'), stage)
  }
})

test('[flow] no act says that an application is deemed withdrawn: that follows from the day', () => {
  assert.not.ok(stages.some((stage) => stage.startsWith('deemed') || stage.startsWith('cooling')))
  assert.is(divorceFlow['file-application'].to, null)
})

test('[flow] what ended without a divorce is not taken up again, but filed', () => {
  for (const stage of stages.filter((each) => isEnded(each) && each !== 'filed')) {
    const left = actsFrom(stage).filter((act) => act !== 'confirm-clock' && act !== 'settle')
    const expected: Partial<Record<Stage, string[]>> = {
      withdrawn: ['withdraw', 'decline', 'file-application'],
      terminated: ['file-application'],
    }
    assert.equal(left, expected[stage] ?? [], stage)
  }
})

test('[flow] after the legal moment a case is only annotated, delivered and filed', () => {
  const after = [
    'spoil',
    'deliver',
    'promise-e-certificate',
    'annotate',
    'retract',
    'approve',
    'confirm-clock',
    'settle',
  ]
  assert.equal(actsFrom('registered'), after)
  assert.equal(actsFrom('contested'), ['withdraw', 'terminate', 'approve', 'confirm-clock', 'settle'])
})

test('[flow] every row is cited, and every item and rule of a row has a name of its own', () => {
  for (const [type, { cite, evidence, rules, who }] of rows) {
    assert.ok(cite.length > 0 && who.length > 0, type)
    const items = evidence.map(({ id }) => id)
    assert.is(new Set(items).size, items.length, type)
    assert.ok(rules.every((rule) => rule.id !== '' && rule.cite !== ''))
  }
})

test.run()

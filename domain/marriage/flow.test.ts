import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { marriageFlow } from './flow.ts'
import { isEnded, type Stage, stages } from './state.ts'

const rows = Object.entries(marriageFlow)
const actsFrom = (stage: Stage): string[] =>
  rows.filter(([, { from }]) => from.includes(stage)).map(([type]) => type)

test('[flow] the table stands in the order of the standard, from the call to the file', () => {
  const ordinary = [
    'call',
    'accept',
    'capture',
    'declare',
    'examine',
    'print',
    'sign',
    'register',
    'deliver',
    'file',
  ]
  const order = rows.map(([type]) => type)
  assert.equal(
    order.filter((type) => ordinary.includes(type)),
    ordinary,
  )
  for (const [index, act] of ordinary.slice(1).entries()) {
    const before = marriageFlow[ordinary[index] as 'call'].to
    assert.ok(before && marriageFlow[act as 'accept'].from.includes(before), act)
  }
})

test('[flow] every stage is reached by an act, but the first and the contested one', () => {
  const reached = new Set<Stage | null>(rows.map(([, { to }]) => to))
  assert.equal(
    stages.filter((stage) => !reached.has(stage)),
    ['opened', 'contested'],
  )
})

test('[flow] only a head decides a contested case; beside it there are approvals and the clock', () => {
  assert.equal(actsFrom('contested'), ['approve', 'confirm-clock', 'settle'])
  assert.equal(marriageFlow.settle.who, ['head'])
})

test('[flow] before the legal moment a case can be ended, after it only annotated', () => {
  for (const stage of stages.filter((each) => !isEnded(each) && each !== 'contested')) {
    const acts = actsFrom(stage)
    const isMarried = stage === 'registered' || stage === 'delivered'
    assert.is(acts.includes('abort'), !isMarried, stage)
    assert.is(acts.includes('annotate'), isMarried, stage)
  }
  assert.ok(actsFrom('filed').includes('annotate'))
})

test('[flow] what ended before the legal moment is not taken up again', () => {
  for (const stage of ['not-accepted', 'not-registered', 'aborted'] as const) {
    assert.equal(actsFrom(stage), ['confirm-clock', 'settle'])
  }
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

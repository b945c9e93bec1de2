import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act, Action } from '../log/action.ts'
import { checkCode } from '../status-check/kind.ts'
import { inventedCouple } from '../testing/couples.ts'
import { arrival } from '../testing/histories.ts'
import { type ScriptOptions, unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { unsignedCheck } from '../testing/status-checks.ts'
import { conflicts } from './conflicts.ts'
import { casesOf } from './held-cases.ts'

const office = await testOffice(20)
const [one, two] = office.clerks
const couple = inventedCouple(1)

const found = (actions: readonly Action[]) =>
  conflicts(casesOf(actions)).map(({ code, facts, cases }) => ({ code, facts, cases: cases.length }))

const wedding = (options: Partial<ScriptOptions>) =>
  unsignedScript({ office, author: one, index: 0, couple, ...options })

/** Both parties' checks by the second registrar, and the wedding that leans on them with these codes. */
function documentedWedding(change: { found?: '10' | '40'; codeOfMan?: string; registrar?: string } = {}) {
  const man = unsignedCheck(office, two, {
    number: couple.man.document.number,
    name: couple.man.name,
    found: change.found ?? '10',
    askedBy: one.clerk,
  })
  const woman = unsignedCheck(
    office,
    two,
    { number: couple.woman.document.number, name: couple.woman.name, found: '10', askedBy: one.clerk },
    { seq: 1, last: man.id },
  )
  const documented = {
    registrar: change.registrar ?? two.clerk,
    office: office.office,
    code: { man: change.codeOfMan ?? checkCode(man.id), woman: checkCode(woman.id) },
  }
  return [man, woman, ...wedding({ documented, to: 'accepted' }).actions]
}

test('[registry] two ordinary marriages by two registrars clash nowhere', () => {
  const first = wedding({})
  const second = unsignedScript({ office, author: two, index: 0 })
  assert.equal(found([...first.actions, ...second.actions]), [])
})

test('[K8] [K9] one number and its blanks in two cases are conflicts of both', () => {
  const first = wedding({})
  const start = '2026-11-23T15:00:00+08:00'
  const again = wedding({ start, chain: first.chain, couple: inventedCouple(2) })
  assert.equal(
    found([...first.actions, ...again.actions]).map(({ code, cases }) => [code, cases]),
    [
      ['K8', 2],
      ['K9', 2],
      ['K9', 2],
    ],
  )
})

test('[chain-fork] two acts with one number in a device’s chain are a conflict, never a refusal', () => {
  const first = wedding({ to: 'called' })
  const copy = wedding({ to: 'called', start: '2026-11-23T15:00:00+08:00' })
  assert.equal(found([...first.actions, ...copy.actions]), [
    { code: 'chain-fork', facts: { device: 'counter-1', seq: 0 }, cases: 2 },
  ])
})

test('[MR12] documented checks that meet their acts are no conflict', () => {
  assert.equal(found(documentedWedding()), [])
})

test('[MR12-unmatched] a code whose act is not here is a conflict of the marriage', () => {
  const [clash] = found(documentedWedding({ codeOfMan: '00000000' }))
  assert.is(clash?.code, 'MR12-unmatched')
  assert.equal(clash?.facts, { party: 'man', code: '00000000', registrar: two.clerk })
})

test('[MR12-unequal] a code whose act found something else, or was another’s, is a conflict of both cases', () => {
  const [clash, ...others] = found(documentedWedding({ found: '40' }))
  assert.is(clash?.code, 'MR12-unequal')
  assert.equal(clash?.facts.differs, ['found'])
  assert.is(clash?.cases, 2)
  assert.equal(others, [])
  const byAnother = found(documentedWedding({ registrar: 'head-1' }))
  assert.equal(
    byAnother.map(({ code, facts }) => [code, facts.differs]),
    [
      ['MR12-unequal', ['registrar']],
      ['MR12-unequal', ['registrar']],
    ],
  )
})

test('[registry] the same acts give the same conflicts with the same keys, in whatever order they came', () => {
  const first = wedding({})
  const again = wedding({ start: '2026-11-23T15:00:00+08:00' })
  const actions: Action[] = [
    ...first.actions,
    ...again.actions,
    ...documentedWedding({ codeOfMan: '00000000' }),
  ]
  const inOrder = conflicts(casesOf(actions))
  assert.ok(inOrder.length > 3)
  assert.is(new Set(inOrder.map(({ key }) => key)).size, inOrder.length)
  for (const seed of [1, 2, 3]) assert.equal(conflicts(casesOf(arrival<Act>(actions, seed))), inOrder)
})

test.run()

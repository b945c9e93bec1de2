import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { faultsOf, type Law, lawOfMarriage } from './check-law.ts'

const age = { id: 'MR02', cite: '民法典 第一千零四十七条' }
const admitted = { rule: 'MR02', verdict: ['admitted'] }
const refused = { rule: 'MR02', verdict: ['MR02', 'missing witness'] }
const law = (rules: (typeof age)[], examples: Law['examples'], cite = '婚姻登记工作规范 受理'): Law => ({
  flow: { accept: { cite, rules, evidence: [] } },
  examples,
})

test('[law] a rule with its article, an example that is admitted and one that is refused is in order', () => {
  assert.equal(faultsOf(law([age], [admitted, refused])), [])
})

test('[law] a rule without an example of either kind is told, once however many rows have it', () => {
  assert.equal(faultsOf(law([age, age], [admitted])), ['MR02 has no example that is refused'])
  assert.equal(faultsOf(law([age], [refused])), ['MR02 has no example that is admitted'])
})

test('[law] a refusal for something else is no example of the rule', () => {
  const other = { rule: 'MR02', verdict: ['MR07'] }
  assert.equal(faultsOf(law([age], [admitted, other])), ['MR02 has no example that is refused'])
})

test('[law] a page of ours is no citation, neither of a rule nor of a row', () => {
  const ours = { ...age, cite: 'rules.md 1.2' }
  assert.equal(faultsOf(law([ours], [admitted, refused])), ['MR02 at accept cites no law'])
  assert.equal(faultsOf(law([age], [admitted, refused], '')), ['accept and its items cite no law'])
})

test('[law] the law of marriage is in order', () => {
  assert.equal(faultsOf(lawOfMarriage()), [])
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { countsOf, faultsOf } from './check-law.ts'
import { type CitedRow, type Law, lawOfRetention, lawsOfKinds } from './check-law-tables.ts'

const age = { id: 'MR02', cite: '民法典 第一千零四十七条' }
const example = { rule: 'MR02', act: 'accept', table: 'eligibility.tsv' }
const admitted = { ...example, verdict: ['admitted'] }
const refused = { ...example, verdict: ['MR02', 'missing witness'] }

const row: CitedRow = {
  cite: '婚姻登记工作规范 受理',
  rules: [age],
  evidence: [{ id: 'witness' }],
  beside: {},
  frozen: ['K1'],
}
const law = (accept: Partial<CitedRow>, rest: Partial<Law> = {}): Law => ({
  flow: { accept: { ...row, ...accept } },
  refusalCodes: [],
  conflictCodes: ['K1'],
  alsoKnown: ['stage'],
  examples: [admitted, refused],
  ...rest,
})

test('[law] a rule with its article, an example that is admitted and one that is refused is in order', () => {
  assert.equal(faultsOf(law({})), [])
})

test('[law] a rule without an example of either kind is told, once however many rows have it', () => {
  const twice = { rules: [age, age] }
  assert.equal(faultsOf(law(twice, { examples: [admitted] })), ['MR02 has no example that is refused'])
  assert.equal(faultsOf(law({}, { examples: [refused] })), ['MR02 has no example that is admitted'])
})

test('[law] a refusal for something else is no example of the rule', () => {
  const other = { ...example, verdict: ['stage'] }
  assert.equal(faultsOf(law({}, { examples: [admitted, other] })), ['MR02 has no example that is refused'])
})

test('[law] a page of ours is no citation, neither of a rule nor of a row', () => {
  assert.equal(faultsOf(law({ rules: [{ ...age, cite: 'rules.md 1.2' }] })), ['MR02 at accept cites no law'])
  assert.equal(faultsOf(law({ cite: '' })), ['accept and its items cite no law'])
})

test('[law] a row that names an act or a conflict of which there is no row is told', () => {
  assert.equal(faultsOf(law({ beside: { accept: 'commute', abort: 'contested' } })), [
    'accept names abort, an act without a row',
  ])
  assert.equal(faultsOf(law({ frozen: ['K99'] })), ['accept is frozen by K99, a conflict without a row'])
})

test('[law] an example that names a rule, an item or an act which nobody knows is told', () => {
  const examples = [
    admitted,
    refused,
    { ...admitted, rule: 'MR99' },
    { ...admitted, act: 'marry.2' },
    { ...admitted, verdict: ['contradicts ring'] },
    { ...admitted, rule: 'witness', act: 'hold' },
  ]
  assert.equal(faultsOf(law({}, { examples })), [
    'eligibility.tsv is about MR99, which is no rule',
    'eligibility.tsv names marry.2, an act without a row',
    'eligibility.tsv says contradicts ring, which nothing answers',
  ])
})

test('[law] a ground of refusal that no example reaches is told', () => {
  assert.equal(faultsOf(law({}, { refusalCodes: ['MR02', 'MR03'] })), ['no example is refused by MR03'])
})

test('[law] rules and citations are counted once, examples each', () => {
  assert.is(
    countsOf([law({}), law({ rules: [age, age] })]),
    '2 acts, 1 rules, 1 items, 4 examples, 2 citations',
  )
})

for (const [kind, whole] of await lawsOfKinds())
  test(`[law] the law of ${kind} is in order`, () => {
    assert.equal(faultsOf(whole), [])
  })

test('[law] the dated table of retention is in order', () => {
  assert.equal(faultsOf(lawOfRetention()), [])
})

test.run()

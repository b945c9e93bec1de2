import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { citedRules } from './cited-rules.ts'

test('[law] a rule stands once under each of its articles, with every act that holds it, by the book of law', () => {
  const age = { id: 'MR02', cite: '民法典 第一千零四十七条' }
  const before = { id: 'MR06', cite: '婚姻登记条例（2003年）第二条' }
  const since = { id: 'MR06', cite: '婚姻登记条例（2025年）第二条' }
  const clock = { id: 'clock', cite: 'DB 6101/T 3163—2023 7.3.2' }
  const flow = { accept: { rules: [clock, before, since, age] }, examine: { rules: [age, age] } }
  assert.equal(citedRules(flow), [
    { cite: age.cite, rule: 'MR02', acts: ['accept', 'examine'] },
    { cite: before.cite, rule: 'MR06', acts: ['accept'] },
    { cite: since.cite, rule: 'MR06', acts: ['accept'] },
    { cite: clock.cite, rule: 'clock', acts: ['accept'] },
  ])
})

test.run()

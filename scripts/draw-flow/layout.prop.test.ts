import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { chartOf } from './chart.ts'
import { layoutOf } from './layout.ts'
import { overlapsIn } from './overlaps.ts'

const stages = [
  'new',
  'booked',
  'accepted',
  'waiting',
  'registered',
  'refused',
  'withdrawn',
  'filed',
] as const
const acts = ['book', 'accept', 'wait', 'register', 'refuse', 'withdraw', 'file', 'note', 'approve'] as const

const row = fc.record({
  from: fc.uniqueArray(fc.constantFrom(...stages), { minLength: 1, maxLength: 6 }),
  to: fc.option(fc.constantFrom(...stages)),
  who: fc.constantFrom(['registrar'] as const, ['registrar', 'head', 'archivist'] as const),
  cite: fc.constantFrom('民法典 第一千零四十九条', 'DB 6101/T 3163—2023 附录B、7.2.1，婚姻登记工作规范 审查'),
})
const table = fc
  .tuple(...acts.map((act) => fc.option(row.map((it) => [act, it] as const))))
  .map((rows) => Object.fromEntries(rows.flatMap((it) => (it ? [it] : []))))

const words = {
  stage: (stage: string) => `${stage} 审查通过，等候`,
  act: (act: string) => `${act} 准予登记`,
  who: ({ who }: { readonly who: readonly string[] }) => who.join('、'),
  again: '（可重复）',
}

test('[draw-flow] whatever the table, no box lies upon a box and no line runs through one', () => {
  fc.assert(
    fc.property(table, (flow) => {
      const overlaps = overlapsIn(layoutOf(chartOf('toy', 'new', flow), words))
      assert.equal(
        overlaps.filter((found) => !found.includes('run upon one another')),
        [],
      )
    }),
    { numRuns: 1000 },
  )
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ActionBody } from '../log/action.ts'
import { foldBy } from '../log/fold.ts'
import { heads, type Log, logOf, merge } from '../log/log.ts'
import { byTimeThenId } from '../log/order.ts'
import { minutesLater } from '../testing/instants.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import type { MarriageAct, MarriageActOf } from './action.ts'
import { marriage } from './kind.ts'

const office = await testOffice(1)
const declared = unsignedScript({ office, author: office.clerks[0], index: 0, to: 'declared' })
const lastBody = declared.actions.at(-1)?.body as ActionBody<MarriageAct>
const declaration = lastBody.act as MarriageActOf<'declare'>

const correction = (value: string): MarriageAct => ({
  type: 'correct',
  changes: [{ party: 'man', field: 'residence', value, grade: 'typed' }],
  reason: '录入有误',
  proof: null,
})

/** The log with an act by somebody who knows all of it. */
const then = (log: Log<MarriageAct>, minutes: number, act: MarriageAct): Log<MarriageAct> => {
  const body = { ...lastBody, prev: heads(log), at: minutesLater(lastBody.at, minutes), act }
  return merge(log, logOf([sealUnsigned(body)]))
}

test('[K7] a correction after the signatures asks for new ones, whatever others signed beside it meanwhile', () => {
  const here = then(then(declared.log, 1, correction('同心巷1号')), 3, declaration)
  const there = then(declared.log, 5, correction('同心巷2号'))
  const both = merge(here, there)
  const forwards = foldBy(marriage, both, byTimeThenId).state
  const backwards = foldBy(marriage, both, (a, b) => byTimeThenId(b, a)).state
  assert.equal(backwards, forwards)
  assert.equal(
    forwards.stage.map(({ value }) => value),
    [
      { act: 'declare', to: 'declared' },
      { act: 'correct', to: 'captured' },
    ],
  )
})

test('[K7] a correction before the signatures leaves the stage as it is', () => {
  const { log } = unsignedScript({ office, author: office.clerks[0], index: 0, to: 'captured' })
  const { state } = foldBy(marriage, then(log, 1, correction('同心巷1号')), byTimeThenId)
  assert.equal(
    state.stage.map(({ value }) => value.to),
    ['captured'],
  )
})

test.run()

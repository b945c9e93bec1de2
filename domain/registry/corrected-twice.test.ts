import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act } from '../log/action.ts'
import { inventedBlob } from '../testing/invented-blob.ts'
import { first, holding, marriageOf } from '../testing/lives.ts'
import { writtenCase } from '../testing/written-case.ts'
import { correctedTwice } from './corrected-twice.ts'

const annotation = (document: string, ground: 'clerical-error' | 'other' = 'clerical-error'): Act =>
  ({
    type: 'annotate',
    ground,
    document,
    effectiveFrom: null,
    remark: '更正姓名用字',
    scans: [inventedBlob(document)],
  }) as Act

const married = marriageOf(first, '2026-03-02T09:00:00+08:00').actions.map(({ body }) => ({
  act: body.act as Act,
  at: body.at,
}))
const withLater = (...later: readonly { readonly act: Act; readonly unaware?: number }[]) =>
  writtenCase('marriage', 'a corrected marriage', [
    ...married,
    ...later.map((each) => ({ ...each, at: '2026-10-08T09:00:00+08:00' })),
  ])

test('[K14] two corrections that did not know of one another are told, one after the other is not', () => {
  const beside = withLater({ act: annotation('户口簿') }, { act: annotation('派出所证明'), unaware: 1 })
  const [clash, ...others] = correctedTwice(holding(beside))
  assert.equal(others, [])
  assert.equal([clash?.code, clash?.cases, clash?.acts.length], ['K14', [beside.case], 2])
  assert.equal(
    correctedTwice(holding(withLater({ act: annotation('户口簿') }, { act: annotation('派出所证明') }))),
    [],
  )
})

test('[K14] the next correction by somebody who knows both takes their place', () => {
  const settled = withLater(
    { act: annotation('户口簿') },
    { act: annotation('派出所证明'), unaware: 1 },
    { act: annotation('以户口簿为准') },
  )
  assert.equal(correctedTwice(holding(settled)), [])
})

test('[K14] an annotation of another kind corrects nothing', () => {
  const beside = withLater({ act: annotation('户口簿') }, { act: annotation('判决书', 'other'), unaware: 1 })
  assert.equal(correctedTwice(holding(beside)), [])
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { kinds } from '../registry/kinds.ts'
import {
  conflictCode,
  conflictCodes,
  frozenActs,
  frozenIn,
  isAcrossCases,
  isNotice,
  needsDispute,
  opensDispute,
} from './conflict-codes.ts'

const rows = Object.entries(conflictCodes)

test('[codes] every conflict cites a law and says who decides and what is never lost', () => {
  for (const [code, { cite, decides, neverLost }] of rows) {
    assert.match(cite, /法|条例|规范|办法|DB 6101/, code)
    assert.ok(decides.length > 0 && neverLost.length > 0, code)
  }
})

test('[codes] every conflict of the table K1 to K24 has a row', () => {
  const numbered = Array.from({ length: 24 }, (_, index) => `K${index + 1}`)
  assert.equal(
    [...numbered, 'K1a', 'K1b', 'K1c'].filter((code) => !conflictCode(code)),
    [],
  )
})

test('[codes] what is frozen are acts of the kind of case for which it is said', () => {
  for (const [code, { freezes }] of rows)
    for (const [kind, acts] of Object.entries(freezes as Readonly<Record<string, readonly string[]>>)) {
      const flow = kinds[kind as keyof typeof kinds]?.flow ?? {}
      assert.equal(
        acts.filter((act) => !Object.hasOwn(flow, act)),
        [],
        `${code} ${kind}`,
      )
    }
})

test('[codes] the column of each flow table is what this table freezes', () => {
  for (const [kind, { flow }] of Object.entries(kinds)) {
    if (kind === 'dispute') continue
    for (const [act, { frozen }] of Object.entries(flow)) assert.equal(frozen, frozenIn(kind)(act), act)
  }
})

test('[O3] what freezes has a document that ends it, or waits for an act of its own; a notice freezes nothing', () => {
  for (const [code] of rows) {
    if (isNotice(code)) assert.equal([frozenActs(code), opensDispute(code)], [[], false], code)
  }
})

test('[codes] what clashes between cases only is told from what shows within one', () => {
  assert.equal(['K1', 'K6', 'K8', 'K19', 'K20'].filter(isAcrossCases).length, 5)
  assert.equal(['K1a', 'K2', 'K9', 'K16', 'K23', 'unknown'].filter(isAcrossCases), [])
})

test('[codes] who closes a dispute is among those who decide', () => {
  for (const [code, { closedBy, decides }] of rows)
    for (const { by } of closedBy)
      assert.ok(
        decides.some((decider) => decider === by),
        `${code} ${by}`,
      )
})

test('[K1] only a judgment or a revocation decision judges a marriage; a head only says that nothing clashed', () => {
  for (const code of ['K1', 'K1a'] as const)
    assert.equal(
      conflictCode(code)?.closedBy.flatMap((pair) => (pair.onlyUnfounded ? [] : pair.document)),
      ['court-judgment', 'revocation-decision'],
    )
})

test('[K1] what would take a disputed registration further is frozen; evidence and an end before it are not', () => {
  const frozenBy = frozenIn('marriage')
  for (const act of ['accept', 'print', 'correct', 'spoil', 'deliver', 'annotate', 'file'])
    assert.ok(frozenBy(act).includes('K1'), act)
  for (const act of ['check-status', 'confirm-clock', 'approve', 'settle', 'abort', 'decline', 'refuse'])
    assert.equal(frozenBy(act), [], act)
})

test('[O5] status is S1, numbers and papers S2, what is written S3', () => {
  const severityOf = (code: string) => conflictCode(code)?.severity
  assert.equal(['K1', 'K1a', 'K8', 'K9', 'K7'].map(severityOf), ['S1', 'S1', 'S2', 'S2', 'S3'])
})

test('[O3] what a head settles within one case opens no dispute; what clashes between cases does', () => {
  assert.ok(needsDispute({ code: 'K1', cases: ['a', 'b'] }))
  assert.ok(needsDispute({ code: 'K10', cases: ['a'] }))
  assert.not(needsDispute({ code: 'K1a', cases: ['a'] }))
  assert.not(needsDispute({ code: 'K7', cases: ['a'] }))
  for (const code of ['K11', 'K12', 'chain-fork', 'MR12-unmatched']) assert.not(opensDispute(code), code)
})

test('[codes] a code of a newer program is not known here', () => {
  for (const code of ['K99', 'toString', '__proto__', '']) assert.is(conflictCode(code), undefined)
})

test.run()

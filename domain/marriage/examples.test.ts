import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Verdict } from '../log/admit.ts'
import { playExample } from '../testing/marriage-examples/play.ts'
import { readExamples } from '../testing/marriage-examples/text.ts'

const folder = new URL('./examples/', import.meta.url)
const tables = readdirSync(folder).filter((name) => name.endsWith('.tsv') && name !== 'branches.tsv')

for (const table of tables.sort()) {
  for (const { rule, day, act, settings, verdict, why } of readExamples(
    readFileSync(new URL(table, folder), 'utf8'),
  )) {
    test(`[${rule}] ${act} on ${day}: ${why}`, () => {
      const { verdicts } = playExample(act, day, settings)
      const [inQuestion, ...before] = verdicts.toReversed()
      for (const earlier of before) assert.equal(said(earlier.verdict), ['admitted'], earlier.name)
      assert.equal(inQuestion && said(inQuestion.verdict), verdict.toSorted())
    })
  }
}

/** A verdict in the words of the tables. */
function said(judged: Verdict<unknown>): string[] {
  if (judged.verdict !== 'refused') return [judged.verdict]
  const words = judged.refusals.map(({ rule, facts }) =>
    rule === 'evidence' ? `${facts.presence} ${facts.evidence}` : rule,
  )
  return [...new Set(words)].sort()
}

test.run()

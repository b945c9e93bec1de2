import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Verdict } from '../log/admit.ts'
import { type Example, tablesIn } from './example-table.ts'

/** One act of a played example and what was judged of it. */
export interface Judged {
  readonly name: string
  readonly verdict: Verdict<unknown>
}

/**
 * A test for each line of the tables in a folder. `play` does the acts of the line in order, the one in question
 * last; those before it must be in order. The test file still ends with `test.run()`.
 */
export function testExamples(folder: URL, play: (example: Example) => readonly Judged[]): void {
  for (const { examples } of tablesIn(folder)) for (const example of examples) testExample(example, play)
}

function testExample(example: Example, play: (example: Example) => readonly Judged[]): void {
  const { rule, day, act, why, verdict } = example
  test(`[${rule}] ${act} on ${day}: ${why}`, () => {
    const [inQuestion, ...before] = play(example).toReversed()
    for (const earlier of before) assert.equal(verdictWords(earlier.verdict), ['admitted'], earlier.name)
    assert.equal(inQuestion && verdictWords(inQuestion.verdict), verdict.toSorted())
  })
}

/** A verdict in the words of the tables: `admitted`, or what is refused, each once and in order. */
export function verdictWords(judged: Verdict<unknown>): string[] {
  if (judged.verdict !== 'refused') return [judged.verdict]
  const words = judged.refusals.map(({ rule, facts }) =>
    rule === 'evidence' ? `${facts.presence} ${facts.evidence}` : rule,
  )
  return [...new Set(words)].sort()
}

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { playDivorceExample } from '../testing/divorce-examples.ts'
import { testExamples } from '../testing/example-tests.ts'
import { judgedExamples } from '../testing/examples-of-kinds.ts'
import { divorce } from './kind.ts'

testExamples(new URL('./examples/', import.meta.url), playDivorceExample)

test('[examples] of every act of a divorce there is a line in which it is refused', () => {
  const refused = judgedExamples('divorce')
    .filter(({ judged }) => judged.verdict.verdict === 'refused')
    .map(({ judged }) => judged.name.split('.')[0])
  assert.equal(
    Object.keys(divorce.flow).filter((act) => !refused.includes(act)),
    [],
  )
})

test.run()

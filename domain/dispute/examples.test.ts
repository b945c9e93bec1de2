import { test } from 'uvu'
import { playDisputeExample } from '../testing/dispute-examples.ts'
import { testExamples } from '../testing/example-tests.ts'

testExamples(new URL('./examples/', import.meta.url), ({ act, day, settings }) =>
  playDisputeExample(act, day, settings),
)

test.run()

import { test } from 'uvu'
import { testExamples } from '../testing/example-tests.ts'
import { playExample } from '../testing/marriage-examples/play.ts'

testExamples(
  new URL('./examples/', import.meta.url),
  ({ act, day, settings }) => playExample(act, day, settings).verdicts,
)

test.run()

import { test } from 'uvu'
import { testExamples } from '../testing/example-tests.ts'
import { playStatusCheckExample } from '../testing/status-check-examples.ts'

testExamples(new URL('./examples/', import.meta.url), playStatusCheckExample)

test.run()

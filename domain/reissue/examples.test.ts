import { test } from 'uvu'
import { testExamples } from '../testing/example-tests.ts'
import { playReissueExample } from '../testing/reissue-examples.ts'

testExamples(new URL('./examples/', import.meta.url), playReissueExample)

test.run()

import { test } from 'uvu'
import { testExamples } from '../testing/example-tests.ts'
import { playRevocationExample } from '../testing/revocation-examples.ts'

testExamples(new URL('./examples/', import.meta.url), playRevocationExample)

test.run()

import { test } from 'uvu'
import { testExamples } from '../testing/example-tests.ts'
import { playTranscriptExample } from '../testing/transcript-examples.ts'

testExamples(new URL('./examples/', import.meta.url), playTranscriptExample)

test.run()

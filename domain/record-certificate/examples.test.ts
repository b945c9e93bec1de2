import { test } from 'uvu'
import { testExamples } from '../testing/example-tests.ts'
import { playRecordCertificateExample } from '../testing/record-certificate-examples.ts'

testExamples(new URL('./examples/', import.meta.url), playRecordCertificateExample)

test.run()

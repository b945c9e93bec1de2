import { test } from 'uvu'
import { playECertificateExample } from '../testing/e-certificate-examples.ts'
import { testExamples } from '../testing/example-tests.ts'

testExamples(new URL('./examples/', import.meta.url), playECertificateExample)

test.run()

import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type CertificateKind,
  formatCertificateNumber,
  LAST_SEQUENCE,
  parseCertificateNumber,
} from './certificate-number.ts'

const numbers = fc.record(
  {
    kind: fc.constantFrom<CertificateKind>('J', 'L', 'BJ', 'BL'),
    code: fc.integer({ min: 0, max: 999_999 }).map((code) => String(code).padStart(6, '0')),
    year: fc.integer({ min: 1900, max: 2199 }),
    sequence: fc.integer({ min: 1, max: LAST_SEQUENCE }),
  },
  { noNullPrototype: true },
)

test('[certificate-number] a number that is printed reads back as itself', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      assert.equal(parseCertificateNumber(formatCertificateNumber(number)), { ok: true, value: number })
    }),
    { numRuns: 2000 },
  )
})

test('[certificate-number] numbers that differ are printed differently', () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other))
      assert.is.not(formatCertificateNumber(one), formatCertificateNumber(other))
    }),
    { numRuns: 1000 },
  )
})

test.run()

import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  formatCertificateNumber,
  oldCertificateNumber,
  parseCertificateNumber,
} from './certificate-number.ts'

const examples = readFileSync(new URL('./examples/certificate-number.tsv', import.meta.url), 'utf8')

for (const row of examples.trimEnd().split('\n').slice(1)) {
  const [text, verdict, why] = row.split('\t') as [string, string, string]
  test(`[certificate-number] "${text}" is ${verdict}: ${why}`, () => {
    const parsed = parseCertificateNumber(text)
    assert.is(parsed.ok ? 'ok' : parsed.error, verdict)
    if (parsed.ok) assert.is(formatCertificateNumber(parsed.value), text)
  })
}

test('[certificate-number] says kind, authority, year and running number', () => {
  assert.equal(parseCertificateNumber('BJ610103-2026-000042'), {
    ok: true,
    value: { kind: 'BJ', code: '610103', year: 2026, sequence: 42 },
  })
})

test('[certificate-number] an old number is kept verbatim by its own reader', () => {
  const text = ' 京结补字第0421号'
  assert.equal(oldCertificateNumber(text), { ok: true, value: { kind: 'old', text } })
  assert.equal(oldCertificateNumber('  '), { ok: false, error: 'empty' })
})

test.run()

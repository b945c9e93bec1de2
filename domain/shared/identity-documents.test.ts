import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { checkDocumentNumber, IDENTITY_DOCUMENTS, type IdentityDocumentType } from './identity-documents.ts'

const examples = readFileSync(new URL('./examples/identity-document.tsv', import.meta.url), 'utf8')
const rows = examples.trimEnd().split('\n').slice(1)

for (const row of rows) {
  const [type, text, verdict, kept, why] = row.split('\t') as [
    IdentityDocumentType,
    string,
    string,
    string,
    string,
  ]
  test(`[identity-document] ${type} "${text}" is ${verdict}: ${why}`, () => {
    const checked = checkDocumentNumber(type, text)
    assert.is(checked.ok ? 'ok' : checked.error.code, verdict)
    if (checked.ok) assert.is(checked.value, kept)
  })
}

test('[identity-document] free text ends at 40 characters, counted by code point', () => {
  assert.ok(checkDocumentNumber('MIL_CADET', '𠮷'.repeat(40)).ok)
  assert.equal(checkDocumentNumber('MIL_CADET', '𠮷'.repeat(41)), {
    ok: false,
    error: { code: 'too-long', longest: 40 },
  })
})

test('[identity-document] every document that has a form has an example', () => {
  for (const [type, known] of Object.entries(IDENTITY_DOCUMENTS)) {
    if ('form' in known)
      assert.ok(
        rows.some((row) => row.startsWith(`${type}\t`)),
        type,
      )
  }
})

test.run()

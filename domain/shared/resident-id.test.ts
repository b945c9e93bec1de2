import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { maskNumber, parseResidentId } from './resident-id.ts'

const examples = readFileSync(new URL('./examples/resident-id.tsv', import.meta.url), 'utf8')

for (const row of examples.trimEnd().split('\n').slice(1)) {
  const [text, verdict, why] = row.split('\t') as [string, string, string]
  test(`[GB11643] "${text}" is ${verdict}: ${why}`, () => {
    const parsed = parseResidentId(text)
    assert.is(parsed.ok ? 'ok' : parsed.error.code, verdict)
  })
}

test('[GB11643] the digits say where the number was given, the birth and the sex', () => {
  assert.equal(parseResidentId('11010519491231002x'), {
    ok: true,
    value: {
      number: '11010519491231002X',
      address: '110105',
      born: '1949-12-31',
      sex: '2',
      original: '11010519491231002x',
    },
  })
})

test('[GB11643] an old number of 15 digits is expanded and kept as it was', () => {
  assert.equal(parseResidentId('610102900307123'), {
    ok: true,
    value: {
      number: '610102199003071238',
      address: '610102',
      born: '1990-03-07',
      sex: '1',
      original: '610102900307123',
    },
  })
})

test('[GB11643] a fault says which check digit belongs, which sign is wrong, how long the text is', () => {
  assert.equal(parseResidentId('610102199003071239'), {
    ok: false,
    error: { code: 'checksum', expected: '8' },
  })
  assert.equal(parseResidentId('6101021990O3071238'), {
    ok: false,
    error: { code: 'character', position: 11 },
  })
  assert.equal(parseResidentId('61010219900307123A'), {
    ok: false,
    error: { code: 'character', position: 18 },
  })
  assert.equal(parseResidentId('61010219900307123'), { ok: false, error: { code: 'length', length: 17 } })
})

test('[GB11643] nobody is born after today; the day itself is no fault', () => {
  assert.ok(parseResidentId('610102199003071238', '1990-03-07').ok)
  assert.equal(parseResidentId('610102199003071238', '1990-03-06'), {
    ok: false,
    error: { code: 'birth-after-today' },
  })
})

test('[7.7] lists show the first six and the last four characters', () => {
  assert.is(maskNumber('610102199003071238'), '610102********1238')
  assert.is(maskNumber('610102900307123'), '610102*****7123')
  assert.is(maskNumber('H12345678'), '*********')
})

test.run()

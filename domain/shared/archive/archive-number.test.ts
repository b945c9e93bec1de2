import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { formatArchiveNumber, parseArchiveNumber } from './archive-number.ts'

test('[archive-number] the written form has its parts, and reads back into them', () => {
  const number = { fonds: '0123', year: 2026, class: 'JH', volume: 17 } as const
  assert.is(formatArchiveNumber(number), '0123-2026-JH-00017')
  assert.equal(parseArchiveNumber('0123-2026-JH-00017'), { ok: true, value: number })
})

test('[archive-number] what is none says why', () => {
  for (const [text, error] of [
    ['', 'form'],
    ['0123-2026-JH-17', 'form'],
    ['0123-2026-JH-000170', 'form'],
    ['0123 2026 JH 00017', 'form'],
    ['0123-2026-XX-00017', 'class'],
    ['0123-1949-JH-00017', 'year'],
    ['0123-1950-JH-00001', null],
    ['0123-2199-JH-99999', null],
    ['0123-2200-JH-00017', 'year'],
    ['0123-2026-JH-00000', 'volume'],
  ] as const) {
    const read = parseArchiveNumber(text)
    assert.is(read.ok ? null : read.error, error, text)
  }
})

test.run()

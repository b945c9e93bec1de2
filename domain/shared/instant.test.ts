import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { instantMillis, parseInstant, shanghaiDate } from './instant.ts'

for (const text of ['2026-05-20T09:30:00+08:00', '2026-05-20T23:59:59.999+08:00']) {
  test(`[instant] reads ${text}`, () => {
    assert.equal(parseInstant(text), { ok: true, value: text })
  })
}

for (const [text, fault] of [
  ['2026-05-20T09:30:00Z', 'offset'],
  ['2026-05-20T09:30:00+09:00', 'offset'],
  ['2026-05-20T09:30:00', 'form'],
  ['2026-05-20 09:30:00+08:00', 'form'],
  ['2026-05-20T09:30+08:00', 'form'],
  ['2026-05-20T09:30:00.12+08:00', 'form'],
  ['2026-05-20t09:30:00+08:00', 'form'],
  ['2026-02-29T09:30:00+08:00', 'date'],
  ['2026-05-20T24:00:00+08:00', 'time'],
  ['2026-05-20T09:60:00+08:00', 'time'],
  ['2026-05-20T09:30:60+08:00', 'time'],
] as const) {
  test(`[instant] refuses ${text} as ${fault}`, () => {
    assert.equal(parseInstant(text), { ok: false, error: fault })
  })
}

test('[instant] the legal date is the date in Shanghai, at midnight and one second before', () => {
  assert.is(shanghaiDate('2025-05-10T00:00:00+08:00'), '2025-05-10')
  assert.is(shanghaiDate('2025-05-09T23:59:59+08:00'), '2025-05-09')
})

test('[instant] milliseconds agree with the machine clock, with and without a fraction', () => {
  for (const at of [
    '1970-01-01T08:00:00+08:00',
    '2026-05-20T00:00:00.001+08:00',
    '1950-05-01T07:59:59+08:00',
  ]) {
    assert.is(instantMillis(at), Date.parse(at))
  }
})

test.run()

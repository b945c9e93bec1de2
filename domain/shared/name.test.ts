import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  checkName,
  countCharacters,
  forMatching,
  maskName,
  needsSecondPerson,
  privateUseCharacters,
} from './name.ts'

const names = [
  ['林', 'one character'],
  ['欧阳㐂𠮷', 'an extension A and a supplementary-plane character'],
  ['买买提江·阿卜杜热合曼·吐尔逊尼亚孜·艾合买提江·库尔班', 'more than 25 characters with U+00B7'],
  ['汉'.repeat(50), '50 characters'],
  ['𠮷'.repeat(50), '50 characters of two UTF-16 units'],
  ['MARÍA DEL MAR O’NEILL', 'a name as in a foreign passport'],
  ['Ａ・Ｂ', 'full-width letters, not brought to ASCII'],
  ['e\u0301', 'a combining accent, not composed'],
  ['葛\u{E0100}', 'a variation selector'],
  ['张\uE815', 'a private-use character of a police font'],
] as const

for (const [name, why] of names) {
  test(`[names] is accepted untouched: ${why}`, () => {
    assert.equal(checkName(name), { ok: true, value: name })
  })
}

for (const [name, fault, why] of [
  ['', { code: 'empty' }, 'nothing'],
  ['\u3000 ', { code: 'empty' }, 'only spaces'],
  ['𠮷'.repeat(51), { code: 'too-long', length: 51, longest: 50 }, '51 characters'],
  ['林 ', { code: 'outer-space' }, 'the padding of a card left on'],
  ['林\u0000', { code: 'control', position: 2 }, 'a NUL'],
  ['林\n森', { code: 'control', position: 2 }, 'a line break'],
  ['𠮷\u202E森', { code: 'control', position: 2 }, 'a sign that turns the writing direction'],
  ['林\uD842', { code: 'lone-surrogate', position: 2 }, 'half of 𠮷'],
  ['\uDFB7林', { code: 'lone-surrogate', position: 1 }, 'the other half of 𠮷'],
  ['林?', { code: 'lost-character', position: 2 }, 'a question mark where a character was'],
  ['林\uFFFD', { code: 'lost-character', position: 2 }, 'a replacement character'],
] as const) {
  test(`[names] is refused: ${why}`, () => {
    assert.equal(checkName(name), { ok: false, error: fault })
  })
}

test('[names] four signs match as the interpunct, and the source stays', () => {
  for (const written of ['阿里\u2022木', '阿里\u30FB木', '阿里\uFF0E木', '阿里.木', '阿里\u00B7木']) {
    assert.is(forMatching(written), '阿里·木')
    assert.equal(checkName(written), { ok: true, value: written })
  }
})

test('[names] 𠮷 is one character', () => {
  assert.is(countCharacters('𠮷野'), 2)
  assert.is(maskName('𠮷野'), '𠮷*')
})

test('[7.7] lists show the first character and a star', () => {
  assert.is(maskName('欧阳林'), '欧*')
  assert.is(maskName(''), '')
})

test('[names] private-use characters of every plane ask for a second person', () => {
  assert.equal(privateUseCharacters('张\uE815\u{F0001}'), ['\uE815', '\u{F0001}'])
  assert.ok(needsSecondPerson('张\uE815'))
  assert.not.ok(needsSecondPerson('欧阳㐂𠮷'))
})

test.run()

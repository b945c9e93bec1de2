import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { checkName, countCharacters, forMatching } from './name.ts'

const texts = fc.string({ unit: 'binary', maxLength: 60 })
const runs = { numRuns: 2000 }

test('[names] a name that is accepted comes back unit for unit', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const checked = checkName(text)
      if (checked.ok) assert.is(checked.value, text)
    }),
    runs,
  )
})

test('[names] every run of Han characters up to 50 is accepted untouched', () => {
  const han = fc.oneof(
    fc.integer({ min: 0x4e00, max: 0x9fff }),
    fc.integer({ min: 0x3400, max: 0x4dbf }),
    fc.integer({ min: 0x20000, max: 0x323af }),
  )
  fc.assert(
    fc.property(fc.array(han, { minLength: 1, maxLength: 50 }), (codePoints) => {
      const name = String.fromCodePoint(...codePoints)
      assert.equal(checkName(name), { ok: true, value: name })
    }),
    runs,
  )
})

test('[names] matching changes no length and settles after one pass', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const matched = forMatching(text)
      assert.is(countCharacters(matched), countCharacters(text))
      assert.is(forMatching(matched), matched)
    }),
    runs,
  )
})

test.run()

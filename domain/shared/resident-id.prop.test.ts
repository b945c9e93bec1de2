import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { checkDigit } from './mod-11-2.ts'
import { addDays, daysBetween } from './plain-date.ts'
import { expandOldNumber, parseResidentId } from './resident-id.ts'

const runs = { numRuns: 2000 }
const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, '0'))
const bornBetween = (first: '1900-01-01', last: '1999-12-31' | '2199-12-31') =>
  fc.integer({ min: 0, max: daysBetween(first, last) }).map((day) => addDays(first, day).replaceAll('-', ''))
const numbers = fc
  .tuple(digits(6), bornBetween('1900-01-01', '2199-12-31'), digits(3))
  .map((parts) => parts.join(''))
  .map((body) => body + checkDigit(body))

test('[GB11643] every number made by the rule reads, and its digits come back', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const parsed = parseResidentId(number)
      assert.ok(parsed.ok)
      assert.is(parsed.value.number, number)
      assert.is(parsed.value.born.replaceAll('-', ''), number.slice(6, 14))
      assert.is(parsed.value.sex, Number(number[16]) % 2 === 1 ? '1' : '2')
    }),
    runs,
  )
})

test('[GB11643] no number survives the change of one character', () => {
  fc.assert(
    fc.property(numbers, fc.nat(17), fc.constantFrom(...'0123456789X'), (number, place, character) => {
      fc.pre(number[place] !== character)
      assert.not.ok(parseResidentId(number.slice(0, place) + character + number.slice(place + 1)).ok)
    }),
    runs,
  )
})

test('[GB11643] no number survives the exchange of two unlike neighbours', () => {
  fc.assert(
    fc.property(numbers, fc.nat(15), (number, place) => {
      const [one, other] = [number[place], number[place + 1]]
      fc.pre(one !== other)
      assert.not.ok(parseResidentId(number.slice(0, place) + other + one + number.slice(place + 2)).ok)
    }),
    runs,
  )
})

test('[GB11643] an old number reads as its expansion does, and is kept as it was', () => {
  fc.assert(
    fc.property(digits(6), bornBetween('1900-01-01', '1999-12-31'), digits(3), (address, born, sequence) => {
      const old = address + born.slice(2) + sequence
      const parsed = parseResidentId(old)
      assert.ok(parsed.ok)
      assert.is(parsed.value.original, old)
      assert.is(parsed.value.number, expandOldNumber(old))
      assert.equal(parseResidentId(parsed.value.number), {
        ok: true,
        value: { ...parsed.value, original: parsed.value.number },
      })
    }),
    runs,
  )
})

test.run()

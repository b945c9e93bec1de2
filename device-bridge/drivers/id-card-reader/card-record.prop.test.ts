import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { CardSex, IdCard } from '../../protocol.ts'
import { encodeRecord } from './card-encoding.ts'
import { recordLength } from './card-layouts.ts'
import { decodeRecord } from './card-record.ts'

const runs = { numRuns: 1000 }

/** Text of up to so many UTF-16 units, rare and private-use characters too; padding cannot be told from spaces. */
const text = (units: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('王', '𠮷', '\ue863', '·', ' ', 'A', 'e\u0301', '\ufa0c', '\ud842'), {
      maxLength: units,
    })
    .map((characters) => characters.join('').slice(0, units).replace(/ +$/, ''))

const date = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

const coded = {
  sex: fc.constantFrom<CardSex>('male', 'female', 'unknown', 'unspecified'),
  born: date,
  validFrom: date,
  validTo: fc.oneof(date, fc.constant('long-term')),
}

const card: fc.Arbitrary<IdCard> = fc.oneof(
  fc.record({
    layout: fc.constant('resident-id' as const),
    ...coded,
    name: text(15),
    ethnic: text(2),
    address: text(35),
    number: text(18),
    issuer: text(15),
  }),
  fc.record({
    layout: fc.constant('residence-permit' as const),
    ...coded,
    name: text(15),
    address: text(35),
    number: text(18),
    issuer: text(15),
    permitNumber: text(9),
    timesIssued: text(2),
  }),
  fc.record({
    layout: fc.constant('fpr-2017' as const),
    ...coded,
    englishName: text(60),
    chineseName: text(15),
    number: text(15),
    country: text(3),
    version: text(2),
    authority: text(4),
  }),
  fc.record({
    layout: fc.constant('fpr-2023' as const),
    ...coded,
    englishName: text(46),
    chineseName: text(15),
    number: text(18),
    country: text(3),
    timesRenewed: text(2),
    formerCard: text(3),
  }),
)

test('[card-record] what is written on a card is what is read, in all four layouts', () => {
  fc.assert(
    fc.property(card, (written) => {
      const record = encodeRecord(written)
      assert.ok(record.ok)
      assert.is(record.value.length, recordLength)
      assert.equal(decodeRecord(record.value), { ok: true, value: { ...written } })
    }),
    runs,
  )
})

test('[card-record] any 256 bytes are a card or a named fault, never a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: recordLength, maxLength: recordLength }), (bytes) => {
      const decoded = decodeRecord(bytes)
      assert.ok(decoded.ok || decoded.error.code)
    }),
    runs,
  )
})

test.run()

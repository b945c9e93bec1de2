import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { always } from '../../testing/property.ts'
import { formatArchiveNumber, parseArchiveNumber } from './archive-number.ts'
import { fileClasses } from './file-classes.ts'

test('[archive-number] every number reads back as it was written', () => {
  const numbers = fc.record({
    fonds: fc.stringMatching(/^[0-9A-Z]{1,12}$/),
    year: fc.integer({ min: 1950, max: 2199 }),
    class: fc.constantFrom(...fileClasses),
    volume: fc.integer({ min: 1, max: 99_999 }),
  })
  always(
    fc.property(numbers, (number) => {
      assert.equal(parseArchiveNumber(formatArchiveNumber(number)), { ok: true, value: { ...number } })
    }),
  )
})

test.run()

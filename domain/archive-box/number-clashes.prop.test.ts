import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { formatArchiveNumber } from '../shared/archive/archive-number.ts'
import { boxed } from '../testing/archive-box-examples.ts'
import { always } from '../testing/property.ts'
import { archiveClashes } from './number-clashes.ts'

const files = fc
  .array(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      volume: fc.integer({ min: 1, max: 4 }),
      minute: fc.nat(9),
      isTransferred: fc.boolean(),
      box: fc.constantFrom('one', 'two'),
    }),
    { maxLength: 10 },
  )
  .map((list) => list.map((one) => boxed(one.name, one.volume, one.minute, one.isTransferred, one.box)))

test('[K22] however the boxes arrive the same clashes are found, and nobody is given a number that is taken', () => {
  always(
    fc.property(files, (list) => {
      const clashes = archiveClashes(list)
      assert.equal(archiveClashes(list.toReversed()), clashes)
      const taken = new Set(list.map(({ number }) => formatArchiveNumber(number)))
      for (const { others } of clashes) {
        for (const { file, remedy } of others) {
          if (remedy.do === 'remark') continue
          const to = formatArchiveNumber(remedy.to)
          assert.not(taken.has(to))
          assert.not(file.isTransferred)
          taken.add(to)
        }
      }
    }),
  )
})

test.run()

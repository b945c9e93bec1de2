import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { always } from '../testing/property.ts'
import { canonical, type Json, toJson } from './canonical.ts'
import { contentId } from './content-id.ts'

const key = fc.string({ unit: 'grapheme-ascii' })
const leaf = fc.oneof(fc.constant(null), fc.boolean(), fc.maxSafeInteger(), fc.string({ unit: 'binary' }))
const json: fc.Arbitrary<Json> = fc.letrec<{ node: Json }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    leaf,
    fc.array(tie('node'), { maxLength: 5 }),
    fc.dictionary(key, tie('node'), { maxKeys: 6 }),
  ),
})).node

test('[RFC 8785] the canonical form is that of the npm package canonicalize', () => {
  always(
    fc.property(json, (value) => {
      if (toJson(value).ok) assert.is(canonical(value), canonicalize(value))
    }),
  )
})

test('[round trip] read back from its canonical bytes a document has the same bytes and the same id', () => {
  always(
    fc.property(json, (value) => {
      if (!toJson(value).ok) return
      const again = JSON.parse(canonical(value))
      assert.is(canonical(again), canonical(value))
      assert.is(contentId(again), contentId(value))
    }),
  )
})

test('[canonical] anything at all is let in or refused, never thrown at', () => {
  always(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }), (value) => {
      assert.type(toJson(value).ok, 'boolean')
    }),
  )
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { canonical, type Json, maximumDepth, toJson } from './canonical.ts'
import { contentId } from './content-id.ts'

const codeOf = (value: unknown): string | null => {
  const read = toJson(value)
  return read.ok ? null : read.error.code
}

test('[RFC 8785 3.2.3] keys stand in the order of their UTF-16 units, those that begin with a digit too', () => {
  assert.is(canonical({ b: 1, a: 2, '10': 3, '2': 4, A: 5, '': 6 }), '{"":6,"10":3,"2":4,"A":5,"a":2,"b":1}')
})

test('[RFC 8785 3.2.3] a key beyond U+FFFF stands before one at the end of the first plane', () => {
  assert.is(canonical({ '\ufb33': 1, '\u{1f600}': 2 }), '{"\u{1f600}":2,"\ufb33":1}')
})

test('[RFC 8785 3.2.2.2] strings are escaped as little as JSON allows', () => {
  assert.is(canonical('\u20ac$\u000f\nA\'\u0042\u0022\u005c\\"/'), '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"')
  assert.is(canonical('\b\t\n\f\r\u0000\u007f\u2028'), '"\\b\\t\\n\\f\\r\\u0000\u007f\u2028"')
})

test('[RFC 8785 3.2.2] literals, lists and nesting, without white space', () => {
  assert.is(
    canonical({ list: [null, true, false, [], {}], deep: { z: [{ b: 1, a: 0 }] } }),
    '{"deep":{"z":[{"a":0,"b":1}]},"list":[null,true,false,[],{}]}',
  )
})

test('[canonical] only safe integers are numbers; minus zero is written as zero', () => {
  assert.is(canonical(Number.MAX_SAFE_INTEGER), '9007199254740991')
  assert.is(canonical(-0), '0')
  for (const number of [0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, 1e21]) {
    assert.is(codeOf({ number }), 'not-safe-integer')
  }
})

test('[canonical] half a character is refused in values, a whole one of the supplementary plane is kept', () => {
  assert.is(codeOf({ name: 'a\ud842' }), 'lone-surrogate')
  assert.is(codeOf({ name: '\udfb7a' }), 'lone-surrogate')
  assert.is(codeOf({ name: '𠮷' }), null)
})

test('[canonical] a key is printable ASCII and never __proto__', () => {
  assert.is(codeOf(JSON.parse('{"__proto__":{"v":1}}')), 'key-not-allowed')
  assert.is(codeOf({ 姓名: 1 }), 'key-not-allowed')
  assert.is(codeOf({ 'a\nb': 1 }), 'key-not-allowed')
  assert.is(codeOf({ constructor: 1, toString: 2 }), null)
})

test('[canonical] what has no JSON form is refused, not silently turned into something else', () => {
  const nothings = [undefined, () => 1, Symbol('s'), 1n, new Date(0), new Map(), new Set(), new Uint8Array(2)]
  for (const value of nothings) assert.is(codeOf({ value }), 'not-json')
  assert.is(codeOf(new Array(2)), 'not-json')
  assert.is(codeOf(new String('boxed')), 'not-json')
})

test('[canonical] the deepest nesting is let in, one more is refused, a circle too', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
  assert.is(codeOf(nested(maximumDepth)), null)
  assert.is(codeOf(nested(maximumDepth + 1)), 'too-deep')
  const circle: unknown[] = []
  circle.push(circle, circle)
  assert.is(codeOf(circle), 'too-deep')
})

test('[canonical] a fault names the place by keys and indexes and repeats no value', () => {
  const read = toJson({ parties: [{ name: '𠮷\ud842' }] })
  assert.equal(read, { ok: false, error: { code: 'lone-surrogate', path: '$.parties[0].name' } })
})

test('[content-id] the id fixes every byte: SHA-256 of the canonical form in lower-case hex', () => {
  const empty: Json = {}
  assert.is(contentId(empty), 'sha256-44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  assert.is(contentId({ a: 1, b: 2 }), contentId({ b: 2, a: 1 }))
  assert.is.not(contentId({ a: 1 }), contentId({ a: '1' }))
})

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { firstRevision, isRevision } from './revision.ts'

test('[revision] an empty document has the revision CouchDB gives it', () => {
  assert.is(firstRevision({}), '1-967a00dff5e02add41819138abb3284d')
})

test('[revision] a document with a text has the revision CouchDB gives it', () => {
  assert.is(firstRevision({ foo: 'bar' }), '1-4c6114c65e295552ab1019e2b046b10e')
})

test('[revision] the order of keys does not matter', () => {
  assert.is(firstRevision({ a: 1, b: [1, 2, 300] }), firstRevision({ b: [1, 2, 300], a: 1 }))
})

test('[revision] every kind of value has a term of its own', () => {
  const values = [null, true, false, 0, 255, 256, -1, 2 ** 31, -(2 ** 40), '', 'é', [], [1], [1, 'a'], {}]
  assert.is(new Set(values.map((value) => firstRevision({ value }))).size, values.length)
})

test('[revision] only a generation with a hash is a revision', () => {
  assert.ok(isRevision('1-967a00dff5e02add41819138abb3284d'))
  assert.not.ok(isRevision('0-1'))
  assert.not.ok(isRevision('1-'))
  assert.not.ok(isRevision(1))
})

test.run()

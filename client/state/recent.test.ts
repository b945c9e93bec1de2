import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Recent } from './recent.ts'

test('[recent] the value that nobody asked for longest is forgotten', () => {
  const recent = new Recent<string, number>(2)
  recent.set('one', 1)
  recent.set('two', 2)
  assert.is(recent.get('one'), 1)
  recent.set('three', 3)
  assert.equal(
    ['one', 'two', 'three'].map((key) => recent.get(key)),
    [1, undefined, 3],
  )
})

test('[recent] what is set again, deleted or cleared makes room', () => {
  const recent = new Recent<string, number>(2)
  recent.set('one', 1)
  recent.set('two', 2)
  recent.set('one', 10)
  recent.delete('two')
  recent.set('three', 3)
  assert.equal([recent.get('one'), recent.get('three')], [10, 3])
  recent.clear()
  assert.is(recent.get('one'), undefined)
})

test.run()

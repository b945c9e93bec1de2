import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { initialsOf } from './initials.ts'

test('[initials] a name is found by the first letters of its characters', () => {
  assert.is(initialsOf('沈知夏'), 'szx')
  assert.is(initialsOf('丁一川'), 'dyc')
  assert.is(initialsOf('王'), 'w')
})

test('[initials] a surname is read as a surname, also one of two characters', () => {
  assert.is(initialsOf('单雄信'), 'sxx')
  assert.is(initialsOf('尉迟恭'), 'ycg')
})

test.run()

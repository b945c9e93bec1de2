import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { circlesIn, targetOf } from './import-circles.ts'

const circles = (imports: Readonly<Record<string, readonly string[]>>) =>
  circlesIn(new Map(Object.entries(imports)))

test('[import-circles] files that import downwards only make none, however many ways lead down', () => {
  assert.equal(circles({ top: ['left', 'right'], left: ['ground'], right: ['ground'], ground: [] }), [])
})

test('[import-circles] two files that know each other are named, the first of them twice', () => {
  assert.equal(circles({ desk: ['recovery'], recovery: ['desk'] }), [['desk', 'recovery', 'desk']])
})

test('[import-circles] a long way round is a circle, and the way to it is no part of it', () => {
  const found = circles({ main: ['desk'], desk: ['session'], session: ['line'], line: ['desk'] })
  assert.equal(found, [['desk', 'session', 'line', 'desk']])
})

test('[import-circles] a file that imports itself is one; two circles are two', () => {
  const found = circles({ one: ['one'], two: ['three'], three: ['two'] })
  assert.equal(found, [
    ['one', 'one'],
    ['two', 'three', 'two'],
  ])
})

test('[import-circles] files that are not there and packages lead nowhere', () => {
  assert.equal(circles({ one: ['gone'] }), [])
  assert.is(targetOf('client/main.tsx', { specifier: 'solid-js' }), undefined)
  assert.is(targetOf('client/main.tsx', { specifier: '../public/seal.svg?raw' }), 'public/seal.svg')
})

test.run()

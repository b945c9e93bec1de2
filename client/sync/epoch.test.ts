import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { epochOf, isRestored } from './epoch.ts'

test('[epoch] it is what stands at the end of a place, whatever the store calls its places', () => {
  assert.equal(['5-0a1b2c3d', '12-g1AAAACT_eJx-0a1b2c3d', '0', '7'].map(epochOf), [
    '0a1b2c3d',
    '0a1b2c3d',
    '',
    '',
  ])
})

test('[epoch] another epoch, or a number that went back, means that a backup was put back', () => {
  assert.ok(isRestored('5-0a1b2c3d', '9-ffffffff'))
  assert.ok(isRestored('9-0a1b2c3d', '8-0a1b2c3d'))
  assert.not(isRestored('9-0a1b2c3d', '9-0a1b2c3d'))
  assert.not(isRestored('9-0a1b2c3d', '10-0a1b2c3d'))
  assert.not(isRestored('0', '10-0a1b2c3d'))
})

test('[epoch] places that are no numbers are not compared', () => {
  assert.not(isRestored('12-g1AAAACT-0a1b2c3d', '11-g1AAAACX-0a1b2c3d'))
  assert.ok(isRestored('12-g1AAAACT-0a1b2c3d', '12-g1AAAACT-ffffffff'))
})

test.run()

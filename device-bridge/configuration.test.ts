import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { configurationFrom } from './configuration.ts'

const good = { LIANLI_BRIDGE_ORIGINS: 'https://lianli.test', LIANLI_READER: '/dev/ttyUSB0' }

const complaints = (environment: Record<string, string>): string => {
  const read = configurationFrom(environment)
  return read.ok ? '' : read.error.join(' ')
}

test('[bridge-setup] an origin and a reader are enough', () => {
  const read = configurationFrom(good)
  assert.ok(read.ok)
  assert.is(read.value.port, 17861)
  assert.equal(read.value.origins, ['https://lianli.test'])
  assert.ok(read.value.cardReader)
  assert.is(read.value.scanner, null)
})

test('[bridge-setup] what is missing or wrong is named by its variable', () => {
  assert.match(complaints({}), /LIANLI_BRIDGE_ORIGINS is missing.*LIANLI_READER/)
  assert.match(complaints({ ...good, LIANLI_BRIDGE_PORT: 'x' }), 'LIANLI_BRIDGE_PORT')
  assert.match(complaints({ ...good, LIANLI_BRIDGE_ORIGINS: 'https://lianli.test/' }), 'is not an origin')
  assert.match(complaints({ ...good, LIANLI_BRIDGE_ORIGINS: '*' }), 'is not an origin')
  assert.match(complaints({ ...good, LIANLI_READER: 'tcp://10.0.0.1:1' }), 'LIANLI_READER must be')
  assert.match(complaints({ ...good, LIANLI_FINGERPRINT: 'yes' }), 'LIANLI_FINGERPRINT')
})

test.run()

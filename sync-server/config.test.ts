import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readConfig } from './config.ts'

const seal = 'ab'.repeat(32)
const faultsOf = (env: Record<string, string>): readonly string[] => {
  const read = readConfig(env)
  return read.ok ? [] : read.error
}

test('[config] a seal is all that is needed', () => {
  const read = readConfig({ LIANLI_SEAL: seal })
  assert.ok(read.ok)
  assert.equal([read.value.port, read.value.origin], [8080, 'http://localhost:8080'])
  assert.match(read.value.data ?? '', /\.data$/)
})

test('[config] without a seal, or with a short one, the server says how to make one', () => {
  for (const env of [{}, { LIANLI_SEAL: 'ab' }]) assert.match(faultsOf(env).join(), 'openssl rand -hex 32')
})

test('[config] a store that does not exist yet is refused by name', () => {
  const LIANLI_STORE = 'couchdb+http://admin:secret@localhost:5984'
  const [fault = ''] = faultsOf({ LIANLI_SEAL: seal, LIANLI_STORE })
  assert.match(fault, 'CouchDB')
  assert.not.match(fault, 'secret')
})

test('[config] memory keeps nothing on disk', () => {
  const read = readConfig({ LIANLI_SEAL: seal, LIANLI_STORE: 'memory' })
  assert.ok(read.ok && read.value.data === null)
})

test('[config] every fault is told at once', () => {
  assert.is(faultsOf({ PORT: 'http', LIANLI_ORIGIN: 'lianli.example/app', LIANLI_STORE: 'tape' }).length, 4)
})

test.run()

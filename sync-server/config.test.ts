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

test('[config] a CouchDB server may be the store, with a prefix of its own', () => {
  const LIANLI_STORE = 'couchdb+http://admin:secret@localhost:5984/xian'
  const read = readConfig({ LIANLI_SEAL: seal, LIANLI_STORE })
  assert.ok(read.ok)
  assert.is(read.value.couchdb?.href, 'http://admin:secret@localhost:5984/xian')
  assert.match(read.value.data ?? '', /\.data$/)
})

test('[config] a store that is none is refused, without a word of what was given', () => {
  const none = ['couchdb', 'couchdb+ftp://a:secret@b', 'couchdb+http://a:secret@b/Upper', 'mongodb://secret']
  for (const LIANLI_STORE of none) {
    const [fault = ''] = faultsOf({ LIANLI_SEAL: seal, LIANLI_STORE })
    assert.match(fault, 'LIANLI_STORE')
    assert.not.match(fault, 'secret')
  }
})

test('[config] memory keeps nothing on disk', () => {
  const read = readConfig({ LIANLI_SEAL: seal, LIANLI_STORE: 'memory' })
  assert.ok(read.ok && read.value.data === null)
})

test('[config] every fault is told at once', () => {
  assert.is(faultsOf({ PORT: 'http', LIANLI_ORIGIN: 'lianli.example/app', LIANLI_STORE: 'tape' }).length, 4)
})

test.run()

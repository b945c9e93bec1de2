import { webcrypto } from 'node:crypto'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isLowS, signedBytes } from '../../../domain/index.ts'
import { stretchHere } from './argon2.ts'
import { fromBase64 } from './base64.ts'
import { type Enrolled, unwrapKeys, wrapKeys } from './envelope.ts'
import { nextTryAt } from './retry-delay.ts'
import { openBytes, openJson, randomKey, sealBytes, sealingKey, sealJson } from './sealing.ts'
import { newSigningKey, signValue } from './signing-key.ts'
import type { Stretch } from './stretch.ts'

/** The real Argon2id at the least cost, so that the suite is quick. */
const cheap: Stretch = (password, salt, how) =>
  stretchHere(password, salt, { ...how, memoryKiB: 1024, iterations: 1 })

async function enrolment(): Promise<Enrolled> {
  const { pkcs8, publicKey } = await newSigningKey()
  const { publicKey: centre } = await newSigningKey()
  return { clerk: 'c1', office: 'o1', device: 'd1', deviceKey: randomKey(), pkcs8, publicKey, centre }
}

test('[seal] what was sealed opens with its key, in its place, unchanged', async () => {
  const key = await sealingKey(randomKey())
  const sealed = await sealJson(key, { name: '沈知夏' }, 'page/1')
  assert.equal(await openJson(key, sealed, 'page/1'), { ok: true, value: { name: '沈知夏' } })
  assert.not.ok(new TextDecoder().decode(sealed).includes('沈知夏'))
})

test('[seal] another place, another key and a changed byte open nothing', async () => {
  const key = await sealingKey(randomKey())
  const sealed = await sealBytes(key, new Uint8Array([1, 2, 3]), 'page/1')
  assert.not((await openBytes(key, sealed, 'page/2')).ok)
  assert.not((await openBytes(await sealingKey(randomKey()), sealed, 'page/1')).ok)
  const changed = sealed.slice()
  changed[20] = (changed[20] ?? 0) ^ 1
  assert.not((await openBytes(key, changed, 'page/1')).ok)
})

test('[seal] the same contents sealed twice do not look the same', async () => {
  const key = await sealingKey(randomKey())
  const twice = [await sealJson(key, 1, 'a'), await sealJson(key, 1, 'a')].map(String)
  assert.is.not(twice[0], twice[1])
})

test('[envelope] the password opens the three keys, and none of them can be read out', async () => {
  const enrolled = await enrolment()
  const shared = await sealingKey(enrolled.deviceKey.slice())
  const sealed = await sealJson(shared, 'ours', 'page/1')
  const envelope = await wrapKeys(enrolled, 'right 口令', cheap)
  const keys = await unwrapKeys(envelope, 'right 口令', cheap)
  if (!keys.ok) return assert.unreachable('the right password must open')
  assert.equal(await openJson(keys.value.deviceKey, sealed, 'page/1'), { ok: true, value: 'ours' })
  for (const key of [keys.value.deviceKey, keys.value.personalKey, keys.value.signingKey]) {
    assert.not(key.extractable)
  }
})

test('[envelope] bare bytes are forgotten, also when what sees them fails', async () => {
  const envelope = await wrapKeys(await enrolment(), 'right', cheap)
  const seen: Uint8Array[] = []
  const failing = async (deviceKey: Uint8Array) => {
    seen.push(deviceKey)
    throw new Error('it fails')
  }
  const opened = await unwrapKeys(envelope, 'right', cheap, failing).catch(() => 'failed')
  assert.is(opened, 'failed')
  assert.equal(seen, [new Uint8Array(32)])
})

test('[envelope] a wrong password, and an envelope moved to another clerk, open nothing', async () => {
  const envelope = await wrapKeys(await enrolment(), 'right', cheap)
  assert.equal(await unwrapKeys(envelope, 'wrong', cheap), { ok: false, error: 'wrong-password' })
  const moved = { ...envelope, clerk: 'c2' }
  assert.equal(await unwrapKeys(moved, 'right', cheap), { ok: false, error: 'wrong-password' })
})

test('[sign] a signature verifies over the signed bytes and has the lower s', async () => {
  const { pkcs8, publicKey } = await newSigningKey()
  const envelope = await wrapKeys({ ...(await enrolment()), pkcs8, publicKey }, 'p', cheap)
  const keys = await unwrapKeys(envelope, 'p', cheap)
  if (!keys.ok) return assert.unreachable('the right password must open')
  const verifier = await webcrypto.subtle.importKey(
    'jwk',
    { ...publicKey },
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['verify'],
  )
  for (let n = 0; n < 20; n++) {
    const value = fromBase64(await signValue(keys.value.signingKey, 'action', { n }))
    assert.ok(isLowS(value))
    const bytes = new Uint8Array(signedBytes('action', { n }))
    assert.ok(await webcrypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, verifier, value, bytes))
  }
})

test('[retry-delay] three tries are free, then the wait doubles to five minutes', () => {
  const waits = [0, 2, 3, 4, 5, 30].map((wrong) => nextTryAt({ wrong, last: 1000 }) - 1000)
  assert.equal(waits, [0, 0, 2000, 4000, 8000, 300_000])
})

test('[envelope] another centre, key, clerk or office written into it opens nothing', async () => {
  const sealed = await wrapKeys(await enrolment(), 'correct horse', cheap)
  const { publicKey: other } = await newSigningKey()
  assert.ok((await unwrapKeys(sealed, 'correct horse', cheap)).ok)
  const changed = [
    { centre: other },
    { publicKey: other },
    { clerk: 'c2' },
    { office: 'o2' },
    { device: 'd2' },
  ]
  for (const change of changed) {
    assert.not((await unwrapKeys({ ...sealed, ...change }, 'correct horse', cheap)).ok)
  }
})

test.run()

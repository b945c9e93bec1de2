import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { makeSigner } from '../testing/signer.ts'
import { isLowS, keyId, signedBytes, toLowS } from './signature.ts'

const groupOrder = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const signatureWith = (s: bigint): Uint8Array =>
  Uint8Array.from(`${'11'.repeat(32)}${s.toString(16).padStart(64, '0')}`.match(/../g) ?? [], (hex) =>
    Number.parseInt(hex, 16),
  )

test('[low-S] half of the order is low, one more is high', () => {
  assert.ok(isLowS(signatureWith(groupOrder / 2n)))
  assert.not(isLowS(signatureWith(groupOrder / 2n + 1n)))
})

test('[low-S] a high s becomes its other value, r stays, and a low one is left alone', () => {
  assert.equal(toLowS(signatureWith(groupOrder - 5n)), signatureWith(5n))
  const low = signatureWith(7n)
  assert.is(toLowS(low), low)
})

test('[low-S] only 64 bytes are a signature', () => {
  assert.not(isLowS(signatureWith(1n).subarray(0, 63)))
  assert.not(isLowS(new Uint8Array(65)))
  assert.not(isLowS(new Uint8Array()))
})

test('[ES256] a signature brought to low s still verifies, for its purpose only', async () => {
  const { subtle } = globalThis.crypto
  const signer = await makeSigner()
  const key = await subtle.importKey(
    'jwk',
    { ...signer.publicKey },
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['verify'],
  )
  const verify = (signature: Uint8Array, bytes: Uint8Array) =>
    subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, new Uint8Array(signature), new Uint8Array(bytes))
  for (let count = 0; count < 8; count++) {
    const signature = await signer.sign(signedBytes('action', { count }))
    assert.ok(isLowS(signature))
    assert.ok(await verify(signature, signedBytes('action', { count })))
    assert.not(await verify(signature, signedBytes('row', { count })))
  }
})

test('[key] a key is named by its suite and its point, whatever else its JWK carries', () => {
  const key = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const
  assert.match(keyId('intl-1', key), /^intl-1\.[0-9a-f]{64}$/)
  assert.is(keyId('intl-1', { ...key, ...{ key_ops: ['verify'] } }), keyId('intl-1', key))
  assert.is.not(keyId('gm-1', key), keyId('intl-1', key))
})

test.run()

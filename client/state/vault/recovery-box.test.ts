import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { keyId, type PublicKey } from '../../../domain/index.ts'
import { openRecoveryBox, type RecoveryBox, type WrappedFor, wrapForRecovery } from './recovery-box.ts'
import { type Bytes, randomKey } from './sealing.ts'

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

/** An office's recovery key with its private half. */
async function recoveryKey(): Promise<{ publicKey: PublicKey; secret: Bytes }> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { publicKey: { kty: 'EC', crv: 'P-256', x, y }, secret: new Uint8Array(Buffer.from(d, 'base64url')) }
}

const wrappedFor = (publicKey: PublicKey, key = keyId('intl-1', publicKey)): WrappedFor => ({
  device: 'd1',
  recovery: { office: 'o1', key, publicKey, from: '2026-11-20T08:00:00.000+08:00' },
})

/** A device key in its box, and what opens it. */
async function boxed(): Promise<{ deviceKey: Bytes; box: RecoveryBox; secret: Bytes }> {
  const { publicKey, secret } = await recoveryKey()
  const deviceKey = randomKey()
  const box = await wrapForRecovery(deviceKey, wrappedFor(publicKey))
  if (!box.ok) throw new Error(box.error)
  return { deviceKey, box: box.value, secret }
}

const flipped = (bytes: Bytes, at: number): Bytes =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))

const p256 = (x: bigint, y: bigint): PublicKey => {
  const coordinate = (n: bigint) => Buffer.from(n.toString(16).padStart(64, '0'), 'hex').toString('base64url')
  return { kty: 'EC', crv: 'P-256', x: coordinate(x), y: coordinate(y) }
}

test('[recovery-box] the private half opens it, and the key is the same', async () => {
  const { deviceKey, box, secret } = await boxed()
  assert.equal(await openRecoveryBox(box, secret), { ok: true, value: deviceKey })
  assert.not.ok(Buffer.from(box.deviceKey).includes(Buffer.from(deviceKey)))
})

test('[recovery-box] the same key wrapped twice does not look the same', async () => {
  const { publicKey } = await recoveryKey()
  const deviceKey = randomKey()
  const [one, two] = await Promise.all([1, 2].map(() => wrapForRecovery(deviceKey, wrappedFor(publicKey))))
  assert.ok(one?.ok && two?.ok)
  assert.not.equal(one.value.ephemeral, two.value.ephemeral)
  assert.not.equal(one.value.deviceKey, two.value.deviceKey)
})

test('[recovery-box] whatever stands in clear is changed, it does not open', async () => {
  const { box, secret } = await boxed()
  const other = await recoveryKey()
  const changes: Partial<RecoveryBox>[] = [
    { office: 'o2' },
    { device: 'd2' },
    { key: keyId('intl-1', other.publicKey) },
    { from: '2026-11-21T08:00:00.000+08:00' },
    { salt: flipped(box.salt, 0) },
    { ephemeral: flipped(box.ephemeral, 40) },
    { publicKey: { ...other.publicKey } },
    { deviceKey: flipped(box.deviceKey, 30) },
  ]
  for (const change of changes)
    assert.not((await openRecoveryBox({ ...box, ...change }, secret)).ok, Object.keys(change)[0])
})

test('[recovery-box] a box that was cut short does not open, wherever it was cut', async () => {
  const { box, secret } = await boxed()
  for (let length = 0; length < box.deviceKey.length; length++)
    assert.not((await openRecoveryBox({ ...box, deviceKey: box.deviceKey.slice(0, length) }, secret)).ok)
  for (const length of [0, 1, 33, 64])
    assert.not((await openRecoveryBox({ ...box, ephemeral: box.ephemeral.slice(0, length) }, secret)).ok)
})

test('[recovery-box] another private half, no private half and a half of a half open nothing', async () => {
  const { box, secret } = await boxed()
  const { secret: other } = await recoveryKey()
  for (const wrong of [other, new Uint8Array(32), new Uint8Array(32).fill(255), secret.slice(0, 31)])
    assert.not((await openRecoveryBox(box, wrong)).ok)
})

test('[recovery-box] what is no point of the curve is never wrapped for and never opened with', async () => {
  const { box, secret } = await boxed()
  const prime = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn
  const strays = [p256(0n, 0n), p256(0n, 1n), p256(1n, 1n), p256(prime, 0n), p256(prime - 1n, prime - 1n)]
  for (const stray of strays) {
    assert.equal(await wrapForRecovery(randomKey(), wrappedFor(stray)), { ok: false, error: 'not-a-key' })
    const raw = ['x', 'y'].map((axis) => Buffer.from(stray[axis as 'x' | 'y'], 'base64url'))
    const ephemeral = new Uint8Array(Buffer.concat([Buffer.of(4), ...raw]))
    assert.not((await openRecoveryBox({ ...box, ephemeral }, secret)).ok)
  }
  assert.not((await openRecoveryBox({ ...box, ephemeral: new Uint8Array([0]) }, secret)).ok, 'infinity')
})

test('[recovery-box] a key under the name of another is not wrapped for', async () => {
  const [one, two] = [await recoveryKey(), await recoveryKey()]
  const wrong = wrappedFor(one.publicKey, keyId('intl-1', two.publicKey))
  assert.equal(await wrapForRecovery(randomKey(), wrong), { ok: false, error: 'not-a-key' })
})

test.run()

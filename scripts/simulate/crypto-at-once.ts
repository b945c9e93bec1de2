import crypto, {
  createCipheriv,
  createDecipheriv,
  type KeyObject,
  KeyObject as Keys,
  verify,
} from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { signedTheSame } from './crypto-of-seed.ts'

const tagLength = 16
/** Node's own, which the name no longer means once it has been replaced. */
const verified = verify
const keys = new WeakMap<CryptoKey, KeyObject>()

function keyOf(key: CryptoKey): KeyObject {
  const known = keys.get(key) ?? Keys.from(key)
  keys.set(key, known)
  return known
}

const bytesOf = (source: BufferSource): Uint8Array =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)

const ecdsa = (key: CryptoKey) => ({ key: keyOf(key), dsaEncoding: 'ieee-p1363' as const })

/**
 * Has this process sign, verify, seal and open with the same algorithms and keys as ever, but at once instead of on
 * the thread pool, and sign the same with the same signature: whatever is decided by who comes first, or by names, is
 * then decided by the seed.
 */
export function doCryptoAtOnce(): void {
  Object.assign(crypto.subtle, {
    sign: async (_: unknown, key: CryptoKey, data: BufferSource) =>
      new Uint8Array(signedTheSame(keyOf(key), bytesOf(data))).buffer,
    verify: async (_: unknown, key: CryptoKey, signature: BufferSource, data: BufferSource) =>
      verified('sha256', bytesOf(data), ecdsa(key), bytesOf(signature)),
    encrypt: async (how: AesGcmParams, key: CryptoKey, data: BufferSource) => {
      const cipher = createCipheriv('aes-256-gcm', keyOf(key), bytesOf(how.iv))
      if (how.additionalData) cipher.setAAD(bytesOf(how.additionalData))
      return new Uint8Array(
        Buffer.concat([cipher.update(bytesOf(data)), cipher.final(), cipher.getAuthTag()]),
      ).buffer
    },
    decrypt: async (how: AesGcmParams, key: CryptoKey, data: BufferSource) => {
      const sealed = bytesOf(data)
      const cipher = createDecipheriv('aes-256-gcm', keyOf(key), bytesOf(how.iv))
      if (how.additionalData) cipher.setAAD(bytesOf(how.additionalData))
      cipher.setAuthTag(sealed.subarray(-tagLength))
      return new Uint8Array(Buffer.concat([cipher.update(sealed.subarray(0, -tagLength)), cipher.final()]))
        .buffer
    },
  })
  const atOnce = (...given: unknown[]): unknown => {
    const answer = given.at(-1)
    if (typeof answer !== 'function') return Reflect.apply(verified, null, given)
    const isGood: unknown = Reflect.apply(verified, null, given.slice(0, -1))
    setImmediate(() => answer(null, isGood))
  }
  const signAtOnce = (_: unknown, data: Uint8Array, { key }: { key: KeyObject }) => signedTheSame(key, data)
  Object.assign(crypto, { verify: atOnce, sign: signAtOnce })
  syncBuiltinESMExports()
}

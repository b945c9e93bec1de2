import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** What a key is derived for; one seal, many keys, none of them usable for another purpose. */
export type SealedFor =
  | 'database'
  | 'allocator'
  | 'backup'
  | 'blobs'
  | 'centre-key'
  | 'device-keys'
  | 'numbers'
  | 'sessions'

/** The centre's seal: everything at rest is encrypted under keys derived from it. */
export interface Seal {
  readonly keyFor: (purpose: SealedFor) => Buffer
}

/** A seal from 64 hex digits, or null when the text is none. */
export function sealFrom(hex: string): Seal | null {
  if (!/^[0-9a-fA-F]{64}$/.test(hex)) return null
  const master = Buffer.from(hex, 'hex')
  const keys = new Map<SealedFor, Buffer>()
  const derive = (purpose: SealedFor) =>
    Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `lianli/seal/1/${purpose}`, 32))
  return {
    keyFor: (purpose) => {
      const key = keys.get(purpose) ?? derive(purpose)
      keys.set(purpose, key)
      return key
    },
  }
}

const nonceLength = 12
const tagLength = 16

/** Bytes that {@link sealed} adds to what it seals. */
export const sealOverhead = nonceLength + tagLength

/** AES-256-GCM: nonce, ciphertext, tag. `bound` is not stored and must be the same to open. */
export function sealed(key: Buffer, plain: Uint8Array, bound: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Opens what {@link sealed} made; throws when it was changed, moved or sealed under another key. */
export function opened(key: Buffer, box: Buffer, bound: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, nonceLength))
    .setAAD(Buffer.from(bound))
    .setAuthTag(box.subarray(-tagLength))
  return Buffer.concat([decipher.update(box.subarray(nonceLength, -tagLength)), decipher.final()])
}

import type { Bytes } from './sealing.ts'

/**
 * The secrets that together open an envelope (standard 7.1.3, architecture section 5).
 * Today the stretched password; the WebAuthn PRF output and the ECDH secret of the UKey are concatenated
 * here, in this order, and nowhere else.
 */
export interface Factors {
  /** Argon2id of the password, 32 bytes. */
  readonly password: Bytes
}

/** Names of the factors an envelope asks for, in the order of {@link joined}. */
export const factorNames = ['password'] as const satisfies readonly (keyof Factors)[]

const joined = (factors: Factors): Bytes => {
  const parts = factorNames.map((name) => factors[name])
  const out = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** The key-encryption key of one envelope: HKDF-SHA256 over all factors; it never leaves this call's caller. */
export async function keyEncryptionKey(factors: Factors, salt: Bytes): Promise<CryptoKey> {
  const secret = joined(factors)
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  secret.fill(0)
  const info = new TextEncoder().encode(`lianli/kek/1/${factorNames.join('+')}`)
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

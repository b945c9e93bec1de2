import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { KeyId, Suite } from './action.ts'
import { canonical, type Json } from './canonical.ts'
import { hashText } from './content-id.ts'

/** What a signature is made for; part of the signed bytes, so that no signature serves twice. */
export type SignedFor = 'action' | 'row' | 'receipt' | 'tombstone' | 'enrolment'

/** The bytes that a signature covers: `lianli/<purpose>/1`, a zero byte, the canonical form (RFC 8785). */
export const signedBytes = (purpose: SignedFor, value: Json): Uint8Array =>
  utf8ToBytes(signedText(purpose, canonical(value)))

/** The same as text, for a caller who has the canonical form at hand. */
export const signedText = (purpose: SignedFor, text: string): string => `lianli/${purpose}/1\u0000${text}`

/** A public key on P-256 as JWK, reduced to what fixes it. */
export interface PublicKey {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  /** Base64url, 32 bytes. */
  readonly x: string
  readonly y: string
}

/** The name of a public key. */
export const keyId = (suite: Suite, { kty, crv, x, y }: PublicKey): KeyId =>
  `${suite}.${hashText(canonical({ crv, kty, x, y }))}`

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const half = order >> 1n

/**
 * An ES256 signature (r ‖ s, 64 bytes) with the lower of its two possible s.
 * Ids cover signatures, so a second valid signature must not be makeable without the key.
 */
export function toLowS(signature: Uint8Array): Uint8Array {
  const s = readS(signature)
  if (s <= half) return signature
  const low = (order - s).toString(16).padStart(64, '0')
  const out = signature.slice()
  for (let i = 0; i < 32; i++) out[32 + i] = Number.parseInt(low.slice(2 * i, 2 * i + 2), 16)
  return out
}

/** Whether a signature has 64 bytes and a low s; others are not let in. */
export const isLowS = (signature: Uint8Array): boolean =>
  signature.length === 64 && ((signature[32] ?? 0) < 0x7f || readS(signature) <= half)

function readS(signature: Uint8Array): bigint {
  let hex = '0x0'
  for (const byte of signature.subarray(32, 64)) hex += byte.toString(16).padStart(2, '0')
  return BigInt(hex)
}

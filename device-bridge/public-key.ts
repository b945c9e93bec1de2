import { createHash } from 'node:crypto'
import { literal, pipe, regex, strictObject, string } from 'valibot'
import type { KeyId, PublicKeyJwk } from './protocol.ts'

const coordinate = pipe(string(), regex(/^[A-Za-z0-9_-]{43}$/))

/** A P-256 public key as it crosses the wire. */
export const publicKeySchema = strictObject({
  kty: literal('EC'),
  crv: literal('P-256'),
  x: coordinate,
  y: coordinate,
})

/** RFC 7638 thumbprint. */
export const keyIdOf = ({ crv, kty, x, y }: PublicKeyJwk): KeyId =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url')

/** Makes the key usable; null when its point is not on the curve. */
export const verifierOf = (key: PublicKeyJwk): Promise<CryptoKey | null> =>
  crypto.subtle.importKey('jwk', { ...key }, p256, true, ['verify']).catch(() => null)

/** ES256 over text; the signature is base64url of ieee-p1363. */
export const holds = (key: CryptoKey, signature: string, statement: string): Promise<boolean> =>
  crypto.subtle.verify(es256, key, Buffer.from(signature, 'base64url'), Buffer.from(statement))

/** WebCrypto's name of the curve. */
export const p256 = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** WebCrypto's name of the signature. */
export const es256 = { name: 'ECDSA', hash: 'SHA-256' } as const

import {
  type ActionSignature,
  type Json,
  keyId,
  type PublicKey,
  type SignedFor,
  signedBytes,
  toLowS,
} from '../../../domain/index.ts'
import { toBase64 } from './base64.ts'
import type { Bytes } from './sealing.ts'

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const
const es256 = { name: 'ECDSA', hash: 'SHA-256' } as const

/** A new key pair of one clerk on one machine; `pkcs8` goes into the envelope and is then forgotten. */
export async function newSigningKey(): Promise<{ publicKey: PublicKey; pkcs8: Bytes }> {
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify'])
  const { x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  if (!x || !y) throw new Error('a P-256 key has no coordinates')
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  return { publicKey: { kty: 'EC', crv: 'P-256', x, y }, pkcs8 }
}

/** The private key for use: it signs and cannot be read out again. */
export const signingKeyFrom = (pkcs8: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', pkcs8, curve, false, ['sign'])

/** ES256 over `signedBytes(purpose, value)`, r ‖ s with the lower s, base64. */
export async function signValue(key: CryptoKey, purpose: SignedFor, value: Json): Promise<string> {
  const signature = await crypto.subtle.sign(es256, key, new Uint8Array(signedBytes(purpose, value)))
  return toBase64(toLowS(new Uint8Array(signature)))
}

/** The device signature of an act's body. */
export const deviceSignature = async (
  key: CryptoKey,
  publicKey: PublicKey,
  body: Json,
): Promise<ActionSignature> => ({
  role: 'device',
  key: keyId('intl-1', publicKey),
  suite: 'intl-1',
  value: await signValue(key, 'action', body),
})

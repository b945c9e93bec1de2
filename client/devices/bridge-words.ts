import type { KeyId, PublicKeyJwk } from '../../device-bridge/protocol.ts'

const es256 = { name: 'ECDSA', hash: 'SHA-256' } as const
const p256 = { name: 'ECDSA', namedCurve: 'P-256' } as const

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const lines = (words: readonly (string | number)[]): Uint8Array<ArrayBuffer> => bytesOf(words.join('\n'))

/** Base64url without padding. */
export const toBase64url = (bytes: ArrayBuffer | Uint8Array): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))

/** Random bytes, base64url. */
export const random = (length: number): string => toBase64url(crypto.getRandomValues(new Uint8Array(length)))

/** A page's key for one bridge: it signs and cannot be read out. */
export const newPageKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(p256, false, ['sign', 'verify'])

/** A public key as it crosses the wire. */
export async function jwkOf(key: CryptoKey): Promise<PublicKeyJwk> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', key)
  return { kty: 'EC', crv: 'P-256', x, y }
}

/** RFC 7638 thumbprint. */
export const keyIdOf = async ({ crv, kty, x, y }: PublicKeyJwk): Promise<KeyId> =>
  toBase64url(await crypto.subtle.digest('SHA-256', bytesOf(JSON.stringify({ crv, kty, x, y }))))

/** The commitment to a pairing code and what it is for. */
export async function commitment(opening: string, words: readonly string[]): Promise<string> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', fromBase64url(opening), hmac, false, ['sign'])
  return toBase64url(await crypto.subtle.sign('HMAC', key, lines(words)))
}

/** Signs lines with the page's key, base64url. */
export const signLines = async (key: CryptoKey, words: readonly string[]): Promise<string> =>
  toBase64url(await crypto.subtle.sign(es256, key, lines(words)))

/** Whether the bridge signed these lines; a signature that is none holds nothing. */
export async function holds(
  key: PublicKeyJwk,
  signature: string,
  words: readonly (string | number)[],
): Promise<boolean> {
  try {
    const verifier = await crypto.subtle.importKey('jwk', { ...key }, p256, false, ['verify'])
    return await crypto.subtle.verify(es256, verifier, fromBase64url(signature), lines(words))
  } catch {
    return false
  }
}

/** SHA-256 of a text, lower-case hex. */
export async function hashOf(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text)))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

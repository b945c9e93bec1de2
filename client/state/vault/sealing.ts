import { err, ok, type Result } from '../../../domain/index.ts'

/** Bytes in an ordinary buffer, as WebCrypto and IndexedDB take them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** 12 random bytes of IV, then AES-256-GCM ciphertext with its tag. */
export type Sealed = Bytes

const ivLength = 12

/** Seals bytes; `place` names the row they belong to, and they open nowhere else. */
export async function sealBytes(key: CryptoKey, bytes: Bytes, place: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength))
  const sealed = await crypto.subtle.encrypt(gcm(iv, place), key, bytes)
  const out = new Uint8Array(ivLength + sealed.byteLength)
  out.set(iv)
  out.set(new Uint8Array(sealed), ivLength)
  return out
}

/** Opens what {@link sealBytes} made; another key, another place or a changed byte opens nothing. */
export async function openBytes(
  key: CryptoKey,
  sealed: Sealed,
  place: string,
): Promise<Result<Bytes, 'cannot-open'>> {
  try {
    const algorithm = gcm(sealed.slice(0, ivLength), place)
    return ok(new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.slice(ivLength))))
  } catch {
    return err('cannot-open')
  }
}

/** Seals a JSON value. */
export const sealJson = (key: CryptoKey, value: unknown, place: string): Promise<Sealed> =>
  sealBytes(key, new TextEncoder().encode(JSON.stringify(value)), place)

/** Opens a JSON value; what it is, the caller still has to read. */
export async function openJson(
  key: CryptoKey,
  sealed: Sealed,
  place: string,
): Promise<Result<unknown, 'cannot-open'>> {
  const opened = await openBytes(key, sealed, place)
  return opened.ok ? ok(JSON.parse(new TextDecoder().decode(opened.value)) as unknown) : opened
}

/** 32 random bytes for a new key. */
export const randomKey = (): Bytes => crypto.getRandomValues(new Uint8Array(32))

/** A sealing key for use: it can never be read out again. */
export const sealingKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])

const gcm = (iv: Bytes, place: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`lianli/sealed/1\u0000${place}`),
})

import { isLowS, type KeyId, type PublicKey } from '../../domain/index.ts'
import { fromBase64 } from '../state/vault/base64.ts'

/** Whether a signature (base64, low s) over the bytes is by the key. */
export type IsBy = (
  key: KeyId,
  publicKey: PublicKey,
  signature: string,
  bytes: Uint8Array,
) => Promise<boolean>

/** Receipts and tombstones may carry any text; what is no signature must not end the page. */
const base64Of64Bytes = /^[A-Za-z0-9+/]{86}==$/
const es256 = { name: 'ECDSA', hash: 'SHA-256' } as const
const p256 = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** Checks signatures with keys that are imported once. */
export function signatureCheck(): IsBy {
  const coming = new Map<KeyId, Promise<void>>()
  /** What is imported is at hand at once, so that a check begins while the next document is read. */
  const imported = new Map<KeyId, CryptoKey | null>()
  const bring = (key: KeyId, publicKey: PublicKey): Promise<void> => {
    const bringing =
      coming.get(key) ??
      crypto.subtle.importKey('jwk', { ...publicKey }, p256, false, ['verify']).then(
        (point) => void imported.set(key, point),
        () => void imported.set(key, null),
      )
    coming.set(key, bringing)
    return bringing
  }
  return async (key, publicKey, signature, bytes) => {
    if (!base64Of64Bytes.test(signature)) return false
    const value = fromBase64(signature)
    if (!isLowS(value)) return false
    if (!imported.has(key)) await bring(key, publicKey)
    const point = imported.get(key)
    return point ? crypto.subtle.verify(es256, point, value, bytes as Uint8Array<ArrayBuffer>) : false
  }
}

import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { isLowS, type KeyId, type PublicKey } from '../domain/index.ts'

const keys = new Map<KeyId, KeyObject>()
const mostKeys = 10_000

/** Whether an ES256 signature (base64, low s) covers the bytes; checked on the thread pool, keys parsed once. */
export async function isSignedBy(
  id: KeyId,
  publicKey: PublicKey,
  bytes: Uint8Array,
  signature: string,
): Promise<boolean> {
  const [key, value] = [keyObject(id, publicKey), lowS(signature)]
  if (!key || !value) return false
  return new Promise((resolve, reject) => {
    verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, value, (fault, good) =>
      fault ? reject(fault) : resolve(good),
    )
  })
}

/** The same, at once, for a thread that does nothing else. */
export function isSignedByNow(
  id: KeyId,
  publicKey: PublicKey,
  bytes: Uint8Array,
  signature: string,
): boolean {
  const [key, value] = [keyObject(id, publicKey), lowS(signature)]
  return key !== null && value !== null && verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, value)
}

/** A signature's bytes; null for what is not written as it must be. */
function lowS(signature: string): Buffer | null {
  const value = Buffer.from(signature, 'base64')
  return value.toString('base64') === signature && isLowS(value) ? value : null
}

/** A point that is not on the curve makes no key. */
function keyObject(id: KeyId, publicKey: PublicKey): KeyObject | null {
  const known = keys.get(id)
  if (known) return known
  try {
    const key = createPublicKey({ key: { ...publicKey }, format: 'jwk' })
    if (keys.size >= mostKeys) keys.clear()
    keys.set(id, key)
    return key
  } catch {
    return null
  }
}

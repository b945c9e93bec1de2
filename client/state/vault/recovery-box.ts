import * as v from 'valibot'
import { err, keyId, ok, type PublicKey, type Result, type RowOf } from '../../../domain/index.ts'
import { toBase64 } from './base64.ts'
import { type Bytes, openBytes, randomKey, sealBytes } from './sealing.ts'

const bytes = v.custom<Bytes>((value) => value instanceof Uint8Array)
const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))

/** A device key wrapped for the recovery key of an office. Nothing in it is secret, and it names no person. */
export const recoveryBox = v.strictObject({
  v: v.literal(1),
  suite: v.literal('intl-1'),
  office: name,
  device: name,
  /** Name of the recovery key, and since when it is the office's. */
  key: v.string(),
  from: v.string(),
  /** The recovery key's own public half. */
  publicKey: v.strictObject({ kty: v.literal('EC'), crv: v.literal('P-256'), x: v.string(), y: v.string() }),
  /** The public point that was made for this box alone, uncompressed. */
  ephemeral: bytes,
  salt: bytes,
  deviceKey: bytes,
})
export type RecoveryBox = v.InferOutput<typeof recoveryBox>

/** Whose device key is wrapped, and for which recovery key. */
export interface WrappedFor {
  readonly device: string
  readonly recovery: Pick<RowOf<'recovery'>, 'office' | 'key' | 'publicKey' | 'from'>
}

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

/**
 * Wraps a device key: ECDH of a key pair that is forgotten at once with the recovery key, HKDF-SHA256, AES-256-GCM.
 * A recovery key that is no point of the curve, or not the one it is named after, is refused.
 */
export async function wrapForRecovery(
  deviceKey: Bytes,
  { device, recovery }: WrappedFor,
): Promise<Result<RecoveryBox, 'not-a-key'>> {
  const { office, key, publicKey, from } = recovery
  const theirs = await publicHalf(publicKey)
  if (!theirs || keyId('intl-1', publicKey) !== key) return err('not-a-key')
  const ours = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', ours.publicKey))
  const own = { ephemeral, salt: randomKey() }
  const inClear: Omit<RecoveryBox, 'deviceKey'> = {
    v: 1,
    suite: 'intl-1',
    office,
    device,
    key,
    from,
    publicKey: { ...publicKey },
    ...own,
  }
  const kek = await keyBetween(ours.privateKey, theirs, own.salt)
  return ok({ ...inClear, deviceKey: await sealBytes(kek, deviceKey, place(inClear)) })
}

/** Opens a box with the private half that two shares give; whatever was changed in it, it does not open. */
export async function openRecoveryBox(
  box: RecoveryBox,
  secret: Uint8Array,
): Promise<Result<Bytes, 'cannot-open'>> {
  try {
    const ours = await privateHalf(secret, box.publicKey)
    const theirs = await crypto.subtle.importKey('raw', box.ephemeral, curve, false, [])
    return openBytes(await keyBetween(ours, theirs, box.salt), box.deviceKey, place(box))
  } catch {
    return err('cannot-open')
  }
}

/** A public key is taken only when it is a point of the curve, which has no others of small order. */
const publicHalf = ({ kty, crv, x, y }: PublicKey): Promise<CryptoKey | undefined> =>
  crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, false, []).catch(() => undefined)

const privateHalf = (secret: Uint8Array, { kty, crv, x, y }: PublicKey): Promise<CryptoKey> => {
  const d = toBase64(secret).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, curve, false, ['deriveBits'])
}

async function keyBetween(ours: CryptoKey, theirs: CryptoKey, salt: Bytes): Promise<CryptoKey> {
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ours, 256))
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  shared.fill(0)
  const info = new TextEncoder().encode('lianli/recovery/1')
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** What stands in clear beside the key is bound to it. */
const place = ({ suite, office, device, key, from, ephemeral }: Omit<RecoveryBox, 'deviceKey'>): string =>
  ['recovery', suite, office, device, key, from, toBase64(ephemeral)].join('/')

import * as v from 'valibot'
import { err, keyId, ok, type PublicKey, type Result } from '../../../domain/index.ts'
import { factorNames, keyEncryptionKey } from './factors.ts'
import { type Bytes, openBytes, randomKey, type Sealed, sealBytes, sealingKey } from './sealing.ts'
import { signingKeyFrom } from './signing-key.ts'
import { currentStretching, type Stretch, stretching } from './stretch.ts'

const bytes = v.custom<Bytes>((value) => value instanceof Uint8Array)
const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))
const publicKey = v.strictObject({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.string(),
  y: v.string(),
})

/** One clerk's keys on this machine, each wrapped under that clerk's factors. Names no person. */
export const envelope = v.strictObject({
  v: v.literal(1),
  suite: v.literal('intl-1'),
  clerk: name,
  office: name,
  device: name,
  factors: v.tuple([v.literal('password')]),
  stretching,
  salt: bytes,
  /** Seals what all clerks of this machine share: pages, outbox, blobs, snapshot. */
  deviceKey: bytes,
  /** Seals this clerk's drafts. */
  personalKey: bytes,
  /** PKCS #8 of the clerk's ES256 key on this machine. */
  signingKey: bytes,
  publicKey,
  /** The centre's public key, pinned at enrolment. */
  centre: publicKey,
})
export type Envelope = v.InferOutput<typeof envelope>

/** What an enrolment gives; the raw keys live only until the envelope is written. */
export interface Enrolled {
  readonly clerk: string
  readonly office: string
  readonly device: string
  readonly deviceKey: Bytes
  readonly pkcs8: Bytes
  readonly publicKey: PublicKey
  readonly centre: PublicKey
}

/** One clerk's keys in use: none can be read out, all can be handed to another tab. */
export interface Keys {
  readonly deviceKey: CryptoKey
  readonly personalKey: CryptoKey
  readonly signingKey: CryptoKey
  readonly publicKey: PublicKey
}

/** Wraps a clerk's new keys under the password. */
export async function wrapKeys(enrolled: Enrolled, password: string, stretch: Stretch): Promise<Envelope> {
  const { clerk, office, device, deviceKey, pkcs8, publicKey: own, centre } = enrolled
  const salt = randomKey()
  const kek = await keyEncryptionKey({ password: await stretch(password, salt, currentStretching) }, salt)
  const wrap = (what: string, raw: Bytes): Promise<Sealed> => sealBytes(kek, raw, place(enrolled, what))
  return {
    v: 1,
    suite: 'intl-1',
    clerk,
    office,
    device,
    factors: [...factorNames],
    stretching: currentStretching,
    salt,
    deviceKey: await wrap('device-key', deviceKey),
    personalKey: await wrap('personal-key', randomKey()),
    signingKey: await wrap('signing-key', pkcs8),
    publicKey: { ...own },
    centre: { ...centre },
  }
}

/**
 * Opens a clerk's envelope; needs no line and no other clerk. `whileBare` sees the device key's bytes, which are
 * forgotten when it has ended: it may wrap them for somebody else.
 */
export async function unwrapKeys(
  sealed: Envelope,
  password: string,
  stretch: Stretch,
  whileBare: (deviceKey: Bytes) => Promise<void> = async () => undefined,
): Promise<Result<Keys, 'wrong-password'>> {
  const { salt } = sealed
  const kek = await keyEncryptionKey({ password: await stretch(password, salt, sealed.stretching) }, salt)
  const unwrap = (what: string, wrapped: Sealed) => openBytes(kek, wrapped, place(sealed, what))
  const deviceKey = await unwrap('device-key', sealed.deviceKey)
  const personalKey = await unwrap('personal-key', sealed.personalKey)
  const pkcs8 = await unwrap('signing-key', sealed.signingKey)
  if (!deviceKey.ok || !personalKey.ok || !pkcs8.ok) return err('wrong-password')
  try {
    const keys = {
      deviceKey: await sealingKey(deviceKey.value),
      personalKey: await sealingKey(personalKey.value),
      signingKey: await signingKeyFrom(pkcs8.value),
      publicKey: sealed.publicKey,
    }
    await whileBare(deviceKey.value)
    return ok(keys)
  } finally {
    for (const raw of [deviceKey, personalKey, pkcs8]) raw.value.fill(0)
  }
}

/** What stands in clear beside the keys is bound to them: whoever changes the pinned centre opens nothing. */
const place = (of: Omit<Enrolled, 'deviceKey' | 'pkcs8'>, what: string): string => {
  const { clerk, office, device, publicKey: own, centre } = of
  return ['envelope', device, office, clerk, keyId('intl-1', own), keyId('intl-1', centre), what].join('/')
}

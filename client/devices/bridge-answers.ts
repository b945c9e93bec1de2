import * as v from 'valibot'
import type {
  BridgeErrorCode,
  CardReadAnswer,
  Devices,
  FingerCaptureAnswer,
} from '../../device-bridge/protocol.ts'

const base64 = v.pipe(v.string(), v.base64())
const nullable = v.nullable(base64)
const code = <T extends string>() =>
  v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)) as unknown as v.GenericSchema<T>
const text = v.pipe(v.string(), v.maxLength(500))

const publicKey = v.strictObject({ kty: v.literal('EC'), crv: v.literal('P-256'), x: text, y: text })

/** First answer of a pairing. */
export const pairCommitted = v.object({ run: text, key: publicKey, commitment: text })
/** Second answer of a pairing. */
export const pairOpened = v.object({ opening: text })
/** The bridge's challenge. */
export const helloAnswer = v.object({ bridgeKeyId: text, nonce: text, signature: text })
/** A session. */
export const session = v.object({ token: text, expiresInSeconds: v.number() })
/** Why a request was turned away. */
export const refusal = v.object({ error: code<BridgeErrorCode>() })

/** Every field of the four layouts is text; which there are, the layout says. */
const card = v.pipe(
  v.objectWithRest({ layout: v.picklist(['resident-id', 'residence-permit', 'fpr-2017', 'fpr-2023']) }, text),
  v.check((read) => 'number' in read && 'validTo' in read),
)

/** `POST /card/read`. */
export const cardReadAnswer = v.variant('outcome', [
  v.object({
    outcome: v.literal('card'),
    read: v.object({
      card,
      samId: text,
      line: v.picklist(['serial', 'loopback']),
      record: base64,
      photo: nullable,
      fingerprints: nullable,
    }),
  }),
  v.object({ outcome: v.literal('no-card') }),
  v.object({ outcome: v.literal('fault'), fault: code() }),
  v.object({ outcome: v.literal('not-configured') }),
]) as unknown as v.GenericSchema<CardReadAnswer>

/** `POST /finger/capture`. */
export const fingerCaptureAnswer = v.variant('outcome', [
  v.object({
    outcome: v.literal('captured'),
    capture: v.object({
      finger: v.picklist([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]),
      image: base64,
      width: v.literal(256),
      height: v.literal(360),
      dpi: v.literal(500),
      quality: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
      presses: v.number(),
      scanner: text,
      simulated: v.boolean(),
    }),
  }),
  v.object({ outcome: v.literal('poor-quality'), bestQuality: v.number() }),
  v.object({ outcome: v.literal('fault'), fault: code() }),
  v.object({ outcome: v.literal('not-configured') }),
]) as unknown as v.GenericSchema<FingerCaptureAnswer>

const status = <E extends v.ObjectEntries>(ready: E) =>
  v.variant('state', [
    v.object({ state: v.literal('ready'), ...ready }),
    v.object({ state: v.literal('in-use') }),
    v.object({ state: v.literal('not-configured') }),
    v.object({ state: v.literal('fault'), fault: code() }),
  ])

/** `GET /devices`. */
export const devicesAnswer = v.object({
  cardReader: status({ samId: text, line: v.picklist(['serial', 'loopback']) }),
  fingerprint: status({ scanner: text, simulated: v.boolean() }),
}) as unknown as v.GenericSchema<Devices>

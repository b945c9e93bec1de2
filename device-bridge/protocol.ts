/**
 * Everything that crosses the wire between the page and the device bridge: types only, no imports,
 * so that the client may read this file and nothing else of the bridge.
 *
 * Base64 is the standard alphabet with padding; base64url has none. Every device request carries
 * `authorization: Bearer <token>` and `lianli-nonce: <base64url, 16 random bytes>`, and every device
 * answer carries `lianli-signature`: the bridge's signature over the lines
 * `lianli-bridge-answer-1`, nonce, path, status, SHA-256 of the body in hex, joined by `\n`.
 * A page believes no device answer without it. `pairing.ts` describes the scheme.
 */

/** A P-256 public key as WebCrypto exports it (`jwk`), with no other members. */
export interface PublicKeyJwk {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
}

/** RFC 7638 thumbprint of a public key: base64url SHA-256 of `{"crv","kty","x","y"}`. */
export type KeyId = string

/** `POST /pair`, first word: the page's key, and its commitment to the code the clerk typed. */
export interface PairCommit {
  readonly step: 'commit'
  readonly key: PublicKeyJwk
  /** base64url HMAC-SHA-256 under a random 32-byte opening of `lianli-bridge-pair-page-1`, origin, page key id, code. */
  readonly commitment: string
}

/** The bridge's own key and commitment, made before it has seen the page's opening. */
export interface PairCommitted {
  readonly run: string
  readonly key: PublicKeyJwk
  /** HMAC under the bridge's opening of `lianli-bridge-pair-bridge-1`, origin, page key id, bridge key id, code. */
  readonly commitment: string
}

/** `POST /pair`, second word: the page opens its commitment; the bridge checks it first. */
export interface PairOpen {
  readonly step: 'open'
  readonly run: string
  readonly opening: string
}

/** The bridge opens its own; the page pins the bridge's key only when this commitment holds too. */
export interface PairOpened {
  readonly opening: string
}

/** `POST /hello`: the page names its pinned key and challenges the bridge. */
export interface Hello {
  readonly keyId: KeyId
  /** base64url, 32 random bytes. */
  readonly nonce: string
}

/** The bridge's challenge, and its signature over `lianli-bridge-hello-1` and the five values of the challenge. */
export interface HelloAnswer {
  readonly bridgeKeyId: KeyId
  readonly nonce: string
  /** ES256, ieee-p1363, base64url, over the lines: label, origin, page key id, bridge key id, page nonce, bridge nonce. */
  readonly signature: string
}

/** `POST /session`: the page's signature over the same lines under `lianli-bridge-session-1`. */
export interface SessionRequest {
  readonly keyId: KeyId
  readonly nonce: string
  readonly signature: string
}

/** A session: bound to the origin and the key, gone when the bridge stops. */
export interface Session {
  readonly token: string
  readonly expiresInSeconds: number
}

/** Why the bridge turned a request away before any device was touched; the body of every non-2xx answer. */
export interface BridgeRefusal {
  readonly error: BridgeErrorCode
}

export type BridgeErrorCode =
  /** 403: the `Host` header is not the bridge's own loopback address. */
  | 'wrong-host'
  /** 403: the page's origin is not one the administrator allowed. */
  | 'wrong-origin'
  /** 401: the code was wrong; after three the code is replaced. */
  | 'wrong-code'
  /** 401: the code was shown too long ago; the bridge shows a new one. */
  | 'code-expired'
  /** 401: this pairing run is unknown or was answered already. */
  | 'unknown-run'
  /** 429: too many wrong codes; pairing opens again after a while. */
  | 'pairing-locked'
  /** 401: this key was never paired with this bridge for this origin. */
  | 'not-paired'
  /** 401: the challenge is unknown, used or too old, or its signature is wrong. */
  | 'challenge-failed'
  /** 401: no session, or it has ended: say hello again. */
  | 'no-session'
  /** 401: this request's nonce was used before in this session. */
  | 'replayed'
  /** 400 */
  | 'bad-request'
  /** 413 */
  | 'too-large'
  /** 415 */
  | 'wrong-content-type'
  /** 429 */
  | 'too-many-requests'
  /** 409: another request is using this device. */
  | 'device-busy'
  /** 404 */
  | 'unknown-route'
  /** 500: a fault of the bridge itself. */
  | 'bridge-failed'

/** `GET /devices`. */
export interface Devices {
  readonly cardReader: CardReaderStatus
  readonly fingerprint: FingerprintStatus
}

export type CardReaderStatus =
  | { readonly state: 'ready'; readonly samId: string; readonly line: ReaderLine }
  | { readonly state: 'in-use' }
  | { readonly state: 'not-configured' }
  | { readonly state: 'fault'; readonly fault: ReaderFaultCode }

export type FingerprintStatus =
  | { readonly state: 'ready'; readonly scanner: string; readonly simulated: boolean }
  | { readonly state: 'in-use' }
  | { readonly state: 'not-configured' }
  | { readonly state: 'fault'; readonly fault: FingerprintFaultCode }

/** How the reader is attached; `loopback` is the simulator. */
export type ReaderLine = 'serial' | 'loopback'

/** `POST /card/read` waits up to 25 s for a card; the body is `{}`. */
export type CardReadRequest = Readonly<Record<string, never>>

export type CardReadAnswer =
  | { readonly outcome: 'card'; readonly read: CardRead }
  /** Nothing was laid on the reader in time: ask again. A card already read must be lifted first. */
  | { readonly outcome: 'no-card' }
  | { readonly outcome: 'fault'; readonly fault: ReaderFaultCode }
  | { readonly outcome: 'not-configured' }

/** One card as the reader gave it: what it says, and the bytes that prove it. */
export interface CardRead {
  readonly card: IdCard
  /** Serial text of the reader's security module (SAM), evidence of which reader vouched for the card. */
  readonly samId: string
  readonly line: ReaderLine
  /** The 256 bytes of the text record, base64. */
  readonly record: string
  /** The compressed photo (WLT) as read, base64, not decoded; null when the card gave none. */
  readonly photo: string | null
  /** The fingerprint features as read (2 × 512 bytes), base64; null when the card holds none. */
  readonly fingerprints: string | null
}

export type IdCard =
  | ResidentIdCard
  | ResidencePermitCard
  | ForeignPermanentCard2017
  | ForeignPermanentCard2023

/** 居民身份证. */
export interface ResidentIdCard extends CardTerm {
  readonly layout: 'resident-id'
  /** As on the card, never normalised; private-use characters stay as they are. */
  readonly name: string
  readonly sex: CardSex
  /** GB/T 3304 code as on the card, also when it is not in the table. */
  readonly ethnic: string
  readonly born: IsoDate
  readonly address: string
  readonly number: string
  readonly issuer: string
}

/** 港澳台居民居住证 (type flag `J`). */
export interface ResidencePermitCard extends CardTerm {
  readonly layout: 'residence-permit'
  readonly name: string
  readonly sex: CardSex
  readonly born: IsoDate
  readonly address: string
  readonly number: string
  readonly issuer: string
  /** Number of the travel permit the person came with. */
  readonly permitNumber: string
  readonly timesIssued: string
}

/** 外国人永久居留身份证, 2017 edition (type flag `I`). */
export interface ForeignPermanentCard2017 extends CardTerm {
  readonly layout: 'fpr-2017'
  readonly englishName: string
  readonly chineseName: string
  readonly sex: CardSex
  readonly born: IsoDate
  readonly number: string
  /** ISO 3166-1 alpha-3 as on the card. */
  readonly country: string
  readonly version: string
  readonly authority: string
}

/** 外国人永久居留身份证, 2023 edition (type flag `Y`). */
export interface ForeignPermanentCard2023 extends CardTerm {
  readonly layout: 'fpr-2023'
  readonly englishName: string
  readonly chineseName: string
  readonly sex: CardSex
  readonly born: IsoDate
  readonly number: string
  readonly country: string
  readonly timesRenewed: string
  /** Link to the number of the older card. */
  readonly formerCard: string
}

export interface CardTerm {
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | 'long-term'
}

/** GB/T 2261.1: 1, 2, 0, 9. */
export type CardSex = 'male' | 'female' | 'unknown' | 'unspecified'

/** `YYYY-MM-DD`. */
export type IsoDate = string

/** What can go wrong with the reader or the card; the words live in the client. */
export type ReaderFaultCode =
  /** The device cannot be opened, or was unplugged. */
  | 'no-reader'
  /** The reader does not answer. */
  | 'no-answer'
  /** What came over the line was not the reader's language, also after retries. */
  | 'garbled'
  /** An answer stopped in the middle, also after retries. */
  | 'cut'
  /** The card was taken away before it was read: lay it on again. */
  | 'card-lifted'
  /** 32, after two retries: the security module refuses the card. */
  | 'suspected-counterfeit'
  /** 31: the card refuses the security module. */
  | 'card-refuses-reader'
  /** 33: verification of the card's contents failed. */
  | 'verification-failed'
  /** 40: not an identity card. */
  | 'wrong-card-type'
  /** 41 */
  | 'read-failed'
  /** 47 */
  | 'random-failed'
  /** 60 */
  | 'reader-self-test-failed'
  /** 23, 66 */
  | 'reader-not-authorised'
  /** 81 */
  | 'select-failed'
  /** 91: the card has no content for what was asked. */
  | 'no-content'
  /** 10, 11, 21: the reader did not accept the request. */
  | 'request-rejected'
  /** 24 */
  | 'unknown-error'
  /** A status no edition of the protocol names. */
  | 'unknown-status'
  /** The record was read, but its contents are not one of the four layouts. */
  | 'unreadable-record'

/** Which finger: 11–15 right thumb to little finger, 16–20 left thumb to little finger. */
export type FingerPosition = 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20

/** `POST /finger/capture`: up to three presses, 25 s in all; the best one comes back. */
export interface FingerCaptureRequest {
  readonly finger: FingerPosition
}

export type FingerCaptureAnswer =
  | { readonly outcome: 'captured'; readonly capture: FingerCapture }
  /** Three presses, none good enough: the clerk may try again or record that it cannot be given. */
  | { readonly outcome: 'poor-quality'; readonly bestQuality: number }
  | { readonly outcome: 'fault'; readonly fault: FingerprintFaultCode }
  | { readonly outcome: 'not-configured' }

/** GA/T 1011: 256 × 360 pixels, 8-bit grey, 500 dpi. */
export interface FingerCapture {
  readonly finger: FingerPosition
  /** 92,160 bytes, row by row from the top, base64. */
  readonly image: string
  readonly width: 256
  readonly height: 360
  readonly dpi: 500
  /** 0–100; 45 and more is good enough. */
  readonly quality: number
  readonly presses: number
  readonly scanner: string
  readonly simulated: boolean
}

export type FingerprintFaultCode =
  | 'no-scanner'
  /** No finger was pressed in time. */
  | 'no-finger'
  | 'cancelled'
  | 'scanner-failed'

/** `POST /finger/cancel` ends a capture that is waiting. */
export interface FingerCancelAnswer {
  readonly cancelled: boolean
}

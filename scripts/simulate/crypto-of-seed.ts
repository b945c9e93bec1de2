import crypto, {
  createECDH,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/** The order of P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const own = { randomBytes, generateKeyPairSync }
const secrets = new WeakMap<KeyObject, bigint>()

/**
 * Has the keys and random bytes that this process makes follow from `seed`, until the returned function is called:
 * names of acts and receipts, which hang on them, are then the same whenever a world is lived through.
 */
export function drawCryptoFrom(seed: string): () => void {
  let drawn = 0
  const bytes = (count: number): Buffer => {
    const blocks = Array.from({ length: Math.ceil(count / 32) }, () => sha256(`${seed} ${drawn++}`))
    return Buffer.concat(blocks).subarray(0, count)
  }
  const privateKey = () => keyWith((numberOf(bytes(40)) % (order - 1n)) + 1n)
  const { subtle } = globalThis.crypto
  const generateKey = subtle.generateKey
  const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' } as const
  Object.assign(subtle, {
    generateKey: async () => {
      const key = privateKey()
      const [jwk, publicJwk] = [key.export({ format: 'jwk' }), createPublicKey(key).export({ format: 'jwk' })]
      return {
        privateKey: await subtle.importKey('jwk', jwk, ecdsa, true, ['sign']),
        publicKey: await subtle.importKey('jwk', publicJwk, ecdsa, true, ['verify']),
      }
    },
  })
  Object.assign(crypto, {
    randomBytes: bytes,
    generateKeyPairSync: () => {
      const key = privateKey()
      return { privateKey: key, publicKey: createPublicKey(key) }
    },
  })
  syncBuiltinESMExports()
  return () => {
    Object.assign(subtle, { generateKey })
    Object.assign(crypto, own)
    syncBuiltinESMExports()
  }
}

/** An ES256 signature, r ‖ s, whose nonce follows from the key and what is signed: the same one each time. */
export function signedTheSame(key: KeyObject, data: Uint8Array): Buffer {
  const secret = secrets.get(key) ?? numberOf(Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url'))
  secrets.set(key, secret)
  const digest = sha256(data)
  const nonce = createHash('sha512').update(bytes32(secret)).update(digest).digest()
  const k = (numberOf(nonce) % (order - 1n)) + 1n
  const r = numberOf(pointOf(k).subarray(1, 33)) % order
  const s = (inverse(k) * ((numberOf(digest) + r * secret) % order)) % order
  return Buffer.concat([bytes32(r), bytes32(s)])
}

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest()
const numberOf = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`)
const bytes32 = (number: bigint): Buffer => Buffer.from(number.toString(16).padStart(64, '0'), 'hex')

/** The point `k`·G, uncompressed. */
function pointOf(k: bigint): Buffer {
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(bytes32(k))
  return curve.getPublicKey()
}

function keyWith(secret: bigint): KeyObject {
  const point = pointOf(secret)
  const text = (part: Buffer): string => part.toString('base64url')
  const [x, y] = [text(point.subarray(1, 33)), text(point.subarray(33))]
  return createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d: text(bytes32(secret)), x, y }, format: 'jwk' })
}

/** The inverse modulo the order, by Euclid's algorithm. */
function inverse(k: bigint): bigint {
  let [a, b, x, y] = [k, order, 1n, 0n]
  while (a > 1n) {
    const quotient = a / b
    ;[a, b] = [b, a % b]
    ;[x, y] = [y, x - quotient * y]
  }
  return ((x % order) + order) % order
}

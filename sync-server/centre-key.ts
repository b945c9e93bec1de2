import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import {
  type Json,
  type KeyId,
  keyId,
  type PublicKey,
  type Row,
  type RowBody,
  type SignedDocument,
  type SignedFor,
  sealSigned,
  signedBytes,
  toLowS,
} from '../domain/index.ts'
import { opened, type Seal, sealed } from './seal.ts'
import type { Sqlite } from './sealed-sqlite.ts'

/** The centre's signing key on P-256, with which it vouches for reference rows. */
export interface CentreKey {
  readonly id: KeyId
  readonly publicKey: PublicKey
  readonly signRow: <B extends RowBody>(body: B) => Row<B>
  readonly sign: (purpose: SignedFor, value: Json) => SignedDocument<unknown>['sig']
}

/** Opens the centre's key, which is made at the first start and kept sealed. */
export function openCentreKey(sqlite: Sqlite, seal: Seal): CentreKey {
  const key = seal.keyFor('centre-key')
  const kept = sqlite.prepare('SELECT box FROM secrets WHERE name = ?').get('centre-key') as
    | { box: Buffer }
    | undefined
  if (kept) return centreKeyOf(readPrivateKey(opened(key, Buffer.from(kept.box), 'centre-key')))
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const box = sealed(key, privateKey.export({ format: 'der', type: 'pkcs8' }), 'centre-key')
  sqlite.prepare('INSERT INTO secrets VALUES (?, ?)').run('centre-key', box)
  return centreKeyOf(privateKey)
}

function centreKeyOf(privateKey: KeyObject): CentreKey {
  const publicKey = publicKeyOf(createPublicKey(privateKey))
  const id = keyId('intl-1', publicKey)
  const signature: CentreKey['sign'] = (purpose, value) => {
    const bytes = signedBytes(purpose, value)
    const signed = toLowS(sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }))
    return { key: id, suite: 'intl-1', value: Buffer.from(signed).toString('base64') }
  }
  return {
    id,
    publicKey,
    signRow: (body) => sealSigned(body, signature('row', body as unknown as Json)),
    sign: signature,
  }
}

const readPrivateKey = (der: Buffer): KeyObject =>
  createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })

function publicKeyOf(key: KeyObject): PublicKey {
  const { x, y } = key.export({ format: 'jwk' })
  return { kty: 'EC', crv: 'P-256', x: String(x), y: String(y) }
}

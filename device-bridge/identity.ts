import { join } from 'node:path'
import { object, string } from 'valibot'
import type { KeyId, PublicKeyJwk } from './protocol.ts'
import { es256, keyIdOf, p256 } from './public-key.ts'
import { readJson, writeJson } from './stored-json.ts'

/** The bridge's own key, made once and kept in its data folder. */
export interface Identity {
  readonly key: PublicKeyJwk
  readonly keyId: KeyId
  /** ES256 over text, base64url of ieee-p1363. */
  sign(statement: string): Promise<string>
}

const privateKeySchema = object({ kty: string(), crv: string(), x: string(), y: string(), d: string() })

/** Loads the bridge's key, or makes it on the first start. */
export async function identityIn(dataFolder: string): Promise<Identity> {
  const path = join(dataFolder, 'bridge', 'key.json')
  const jwk = (await readJson(path, privateKeySchema)) ?? (await freshKey(path))
  const privateKey = await crypto.subtle.importKey('jwk', jwk, p256, false, ['sign'])
  const key: PublicKeyJwk = { kty: 'EC', crv: 'P-256', x: jwk.x ?? '', y: jwk.y ?? '' }
  return {
    key,
    keyId: keyIdOf(key),
    sign: async (statement) =>
      Buffer.from(await crypto.subtle.sign(es256, privateKey, Buffer.from(statement))).toString('base64url'),
  }
}

async function freshKey(path: string): Promise<JsonWebKey> {
  const { privateKey } = await crypto.subtle.generateKey(p256, true, ['sign', 'verify'])
  const jwk = await crypto.subtle.exportKey('jwk', privateKey)
  await writeJson(path, jwk)
  return jwk
}

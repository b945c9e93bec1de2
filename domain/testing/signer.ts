import type { Action, ActionBody, ActionSignature, KeyId } from '../log/action.ts'
import { type Act, sealAction } from '../log/action.ts'
import type { Json } from '../log/canonical.ts'
import type { Row, RowBody } from '../log/reference.ts'
import { keyId, type PublicKey, type SignedFor, signedBytes, toLowS } from '../log/signature.ts'
import { sealSigned } from '../log/signed-document.ts'

/** Somebody who can sign: a clerk on a device, or the centre. */
export interface Signer {
  readonly key: KeyId
  readonly publicKey: PublicKey
  /** ES256 over the bytes: r ‖ s, 64 bytes, low s. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

/** A new P-256 key of the machine's own cryptography; for tests and demonstrations. */
export async function makeSigner(): Promise<Signer> {
  const { subtle } = globalThis.crypto
  const pair = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const { x = '', y = '' } = await subtle.exportKey('jwk', pair.publicKey)
  const publicKey = { kty: 'EC', crv: 'P-256', x, y } as const
  return {
    key: keyId('intl-1', publicKey),
    publicKey,
    sign: async (bytes) =>
      toLowS(
        new Uint8Array(
          await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, new Uint8Array(bytes)),
        ),
      ),
  }
}

/** Signs a body as the clerk's device does. */
export async function signAction<A extends Act>(body: ActionBody<A>, signer: Signer): Promise<Action<A>> {
  const value = await signatureOf('action', body as unknown as Json, signer)
  return sealAction(body, [{ role: 'device', key: signer.key, suite: 'intl-1', value }])
}

/** Signs a reference row as the centre does. */
export async function signRow<B extends RowBody>(body: B, signer: Signer): Promise<Row<B>> {
  const value = await signatureOf('row', body as unknown as Json, signer)
  return sealSigned(body, { key: signer.key, suite: 'intl-1', value })
}

/** A body with a signature that nobody checks, where a test is about rules and not about keys. */
export const sealUnsigned = <A extends Act>(body: ActionBody<A>): Action<A> => sealAction(body, [filling])

const filling: ActionSignature = {
  role: 'device',
  key: `intl-1.${'0'.repeat(64)}`,
  suite: 'intl-1',
  value: 'A'.repeat(88),
}

async function signatureOf(purpose: SignedFor, value: Json, signer: Signer): Promise<string> {
  const bytes = await signer.sign(signedBytes(purpose, value))
  return btoa(String.fromCharCode(...bytes))
}

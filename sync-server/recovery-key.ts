import { generateKeyPairSync, randomBytes } from 'node:crypto'
import {
  inForce,
  keyId,
  type PublicKey,
  type Row,
  type RowOf,
  rowsOf,
  type ShareHolder,
  splitSecret,
  writeShare,
} from '../domain/index.ts'
import { type Clock, instantAt } from './clock.ts'
import type { ReferenceRows } from './reference-rows.ts'

/** A new recovery key: what everybody may know, and the two papers, of which nothing is kept here. */
export interface MadeRecoveryKey {
  readonly row: Row<RowOf<'recovery'>>
  /** Groups of characters to be written down, by holder. */
  readonly shares: Readonly<Record<ShareHolder, readonly string[]>>
}

/**
 * Makes an office's recovery key (恢复钥匙) and publishes its public half. Machines wrap their device keys for it at
 * their next sign-in; shares of an earlier key open only machines that have not done so.
 */
export async function makeRecoveryKey(
  reference: ReferenceRows,
  office: string,
  clock: Clock,
): Promise<MadeRecoveryKey> {
  const { publicKey, secret } = newKeyPair()
  const key = keyId('intl-1', publicKey)
  const [head, bureau] = splitSecret(secret, randomBytes(secret.length), { office, key })
  secret.fill(0)
  const from = instantAt(clock())
  const row = await reference.publish({ kind: 'recovery', office, key, suite: 'intl-1', publicKey, from })
  const shares = { head: writeShare(head), bureau: writeShare(bureau) }
  for (const { bytes } of [head, bureau]) bytes.fill(0)
  return { row, shares }
}

/** The recovery key that machines of an office wrap for now. */
export const recoveryKeyOf = (
  reference: ReferenceRows,
  office: string,
  clock: Clock,
): Row<RowOf<'recovery'>> | undefined =>
  inForce(
    rowsOf(reference.rows.values(), 'recovery').filter(({ body }) => body.office === office),
    instantAt(clock()),
  )

function newKeyPair(): { publicKey: PublicKey; secret: Buffer } {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y, d } = pair.privateKey.export({ format: 'jwk' })
  const publicKey = { kty: 'EC', crv: 'P-256', x: String(x), y: String(y) } as const
  return { publicKey, secret: Buffer.from(String(d), 'base64url') }
}

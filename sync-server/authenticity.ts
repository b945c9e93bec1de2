import {
  type Action,
  canonical,
  type Json,
  type NotAuthentic,
  type PublicKey,
  type Reference,
  signedText,
  signersOf,
} from '../domain/index.ts'
import type { Offer } from './offer.ts'
import { isSignedBy } from './signatures.ts'

/** Whether an act was signed by keys that may sign it, as far as that can be said today. */
export type Authenticity =
  | { readonly is: 'authentic' }
  | { readonly is: 'not-authentic'; readonly reason: NotAuthentic }
  /** A key's row, or the suite, is not known here yet. */
  | { readonly is: 'unknown'; readonly waitsFor: 'basis' | 'version' }

/** Checks every signature of an act against the keys certified by the rows it names; what was checked stays so. */
export async function authenticityOf(
  { action, body, signatures }: Pick<Offer, 'action' | 'body' | 'signatures'>,
  reference: Reference,
  office: string,
): Promise<Authenticity> {
  if (action.sigs.some(({ suite }) => suite !== 'intl-1')) return { is: 'unknown', waitsFor: 'version' }
  const found = signersOf(action, reference, office)
  if (found.signers === 'unknown') return { is: 'unknown', waitsFor: 'basis' }
  if (found.signers === 'none') return { is: 'not-authentic', reason: found.reason }
  for (const [at, { key, value }] of action.sigs.entries()) {
    const publicKey = found.keys.get(key)?.publicKey
    const checked = signatures?.[at]
    const isGood =
      publicKey !== undefined &&
      (checked && isSameKey(checked.publicKey, publicKey)
        ? checked.good
        : await isSignedBy(key, publicKey, signedOf(action, body), value))
    if (!isGood) return { is: 'not-authentic', reason: 'wrong-signature' }
  }
  return { is: 'authentic' }
}

const signedOf = ({ body }: Action, text = canonical(body as unknown as Json)): Uint8Array =>
  Buffer.from(signedText('action', text))

const isSameKey = (one: PublicKey, other: PublicKey): boolean => one.x === other.x && one.y === other.y

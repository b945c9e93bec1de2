import {
  type Action,
  type Json,
  type NotAuthentic,
  type Reference,
  signedBytes,
  signersOf,
} from '../domain/index.ts'
import { isSignedBy } from './signatures.ts'

/** Whether an act was signed by keys that may sign it, as far as that can be said today. */
export type Authenticity =
  | { readonly is: 'authentic' }
  | { readonly is: 'not-authentic'; readonly reason: NotAuthentic }
  /** A key's row, or the suite, is not known here yet. */
  | { readonly is: 'unknown'; readonly waitsFor: 'basis' | 'version' }

/** Checks every signature of an act against the keys certified by the rows it names. */
export async function authenticityOf(
  action: Action,
  reference: Reference,
  office: string,
): Promise<Authenticity> {
  if (action.sigs.some(({ suite }) => suite !== 'intl-1')) return { is: 'unknown', waitsFor: 'version' }
  const found = signersOf(action, reference, office)
  if (found.signers === 'unknown') return { is: 'unknown', waitsFor: 'basis' }
  if (found.signers === 'none') return { is: 'not-authentic', reason: found.reason }
  const bytes = signedBytes('action', action.body as unknown as Json)
  const good = await Promise.all(
    action.sigs.map(({ key, value }) => {
      const row = found.keys.get(key)
      return row !== undefined && isSignedBy(key, row.publicKey, bytes, value)
    }),
  )
  return good.every(Boolean) ? { is: 'authentic' } : { is: 'not-authentic', reason: 'wrong-signature' }
}

import type { Json } from '../../domain/index.ts'
import {
  type Action,
  isLowS,
  type KeyId,
  type PublicKey,
  type Reference,
  signedBytes,
  signersOf,
} from '../../domain/index.ts'
import { fromBase64 } from '../state/vault/base64.ts'
import { readDocument } from './act-document.ts'

/** Why an act stands beside the others: its key's row may still come, or it will never be authentic. */
export type Doubt = 'unknown-key' | 'wrong-signature' | 'key-without-competence' | 'not-an-act'

/** What a page holds once its signatures are checked; nothing is thrown away. */
export interface VerifiedPage {
  readonly acts: readonly Action[]
  readonly doubtful: readonly { readonly document: unknown; readonly doubt: Doubt }[]
}

const es256 = { name: 'ECDSA', hash: 'SHA-256' } as const

/** Checks signatures with keys that are imported once. */
export class Verifier {
  readonly #keys = new Map<KeyId, Promise<CryptoKey>>()

  /** Whether `signature` (base64, low s) over `bytes` is by the key. */
  async isBy(key: KeyId, publicKey: PublicKey, signature: string, bytes: Uint8Array): Promise<boolean> {
    const value = fromBase64(signature)
    if (!isLowS(value)) return false
    let imported = this.#keys.get(key)
    if (!imported) {
      imported = crypto.subtle.importKey(
        'jwk',
        { ...publicKey },
        { name: 'ECDSA', namedCurve: 'P-256' },
        false,
        ['verify'],
      )
      this.#keys.set(key, imported)
    }
    return crypto.subtle.verify(es256, await imported, value, new Uint8Array(bytes))
  }

  /** Sorts a batch of documents into acts of known signers and the rest. */
  async page(documents: readonly unknown[], reference: Reference, office: string): Promise<VerifiedPage> {
    const judged = await Promise.all(
      documents.map(async (document) => ({ document, ...(await this.#judge(document, reference, office)) })),
    )
    return {
      acts: judged.flatMap(({ action }) => action ?? []),
      doubtful: judged.flatMap(({ document, doubt }) => (doubt ? [{ document, doubt }] : [])),
    }
  }

  async #judge(
    document: unknown,
    reference: Reference,
    office: string,
  ): Promise<{ action?: Action; doubt?: Doubt }> {
    const read = readDocument(document)
    if (!read.ok) return { doubt: 'not-an-act' }
    const action = read.value
    const who = signersOf(action, reference, office)
    if (who.signers === 'unknown') return { doubt: 'unknown-key' }
    if (who.signers === 'none') return { doubt: who.reason }
    const bytes = signedBytes('action', action.body as unknown as Json)
    const checked = await Promise.all(
      action.sigs.map(({ key, value }) => {
        const row = who.keys.get(key)
        return row ? this.isBy(key, row.publicKey, value, bytes) : false
      }),
    )
    return checked.every(Boolean) ? { action } : { doubt: 'wrong-signature' }
  }
}

import { Dexie, type Table } from 'dexie'
import type { PublicKeyJwk } from '../../device-bridge/protocol.ts'

/** What this browser keeps of a pairing: its own key, which cannot be taken out, and the bridge's. */
export interface KeptPairing {
  readonly origin: string
  readonly key: CryptoKey
  readonly keyId: string
  readonly bridgeKey: CryptoKey
  readonly bridgeKeyId: string
}

class PairingDatabase extends Dexie {
  readonly pairings!: Table<KeptPairing, string>
  constructor() {
    super('lianli-bridge')
    this.version(1).stores({ pairings: 'origin' })
  }
}

let database: PairingDatabase | undefined

const pairings = (): Table<KeptPairing, string> => {
  database ??= new PairingDatabase()
  return database.pairings
}

/** The pairing with the bridge at an address; nobody's personal data is in it. */
export const keptPairing = (origin: string): Promise<KeptPairing | undefined> => pairings().get(origin)

export const keepPairing = async (pairing: KeptPairing): Promise<void> => {
  await pairings().put(pairing)
}

/** RFC 7638 thumbprint, base64url. */
export async function thumbprint({ crv, kty, x, y }: PublicKeyJwk): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify({ crv, kty, x, y }))
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', text)))
}

/** Base64url without padding. */
export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )

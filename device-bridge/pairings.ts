import { join } from 'node:path'
import { array, object, string } from 'valibot'
import type { KeyId, PublicKeyJwk } from './protocol.ts'
import { publicKeySchema } from './public-key.ts'
import { readJson, writeJson } from './stored-json.ts'

/** A page's key, pinned for one origin. */
export interface PairedPage {
  readonly keyId: KeyId
  readonly key: PublicKeyJwk
  readonly origin: string
}

/** The pages this bridge was paired with, kept in its data folder. */
export interface Pairings {
  find(origin: string, keyId: KeyId): PairedPage | null
  add(page: PairedPage): Promise<void>
}

const schema = array(object({ keyId: string(), key: publicKeySchema, origin: string() }))

/** Old browser profiles make room for new ones. */
const mostPairings = 64

/** Loads the pairings. */
export async function pairingsIn(dataFolder: string): Promise<Pairings> {
  const path = join(dataFolder, 'bridge', 'pairings.json')
  let pages: readonly PairedPage[] = (await readJson(path, schema)) ?? []
  return {
    find: (origin, keyId) => pages.find((p) => p.origin === origin && p.keyId === keyId) ?? null,
    async add(page) {
      const others = pages.filter((p) => p.origin !== page.origin || p.keyId !== page.keyId)
      pages = [...others, page].slice(-mostPairings)
      await writeJson(path, pages)
    },
  }
}

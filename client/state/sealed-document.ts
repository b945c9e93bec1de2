import { createRxDatabase, type RxCollection, type RxJsonSchema, type RxStorage } from 'rxdb/plugins/core'
import { fromBase64, toBase64 } from './vault/base64.ts'
import { openJson, sealJson } from './vault/sealing.ts'

/** A document that RxDB keeps and cannot read: its id, and its sealed contents in base64. */
export interface SealedDocument {
  readonly id: string
  readonly sealed: string
}

const schema: RxJsonSchema<SealedDocument> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 200 }, sealed: { type: 'string' } },
  required: ['id', 'sealed'],
}

/** A collection of sealed documents in a database of its own, the same in every tab. */
export async function sealedCollection(
  name: 'reference' | 'drafts',
  // biome-ignore lint/suspicious/noExplicitAny: RxDB's own bound for a storage of any kind
  storage: RxStorage<any, any>,
): Promise<RxCollection<SealedDocument>> {
  const database = await createRxDatabase({
    name: `lianli-${name}`,
    storage,
    multiInstance: true,
    closeDuplicates: true,
  })
  const collections = await database.addCollections({ [name]: { schema } })
  return collections[name] as RxCollection<SealedDocument>
}

/** Contents as a sealed document carries them. */
export const sealContents = async (
  key: CryptoKey,
  collection: string,
  id: string,
  contents: unknown,
): Promise<string> => toBase64(await sealJson(key, contents, `${collection}/${id}`))

/** The contents of a sealed document, or undefined when this key does not open it. */
export async function openContents(
  key: CryptoKey,
  collection: string,
  { id, sealed }: SealedDocument,
): Promise<unknown> {
  const opened = await openJson(key, fromBase64(sealed), `${collection}/${id}`)
  return opened.ok ? opened.value : undefined
}

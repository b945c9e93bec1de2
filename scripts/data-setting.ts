import { err, ok, type Result } from '../domain/index.ts'
import { readConfig } from '../sync-server/config.ts'
import type { Seal } from '../sync-server/seal.ts'

/** Where a centre's data is, and what opens it. */
export interface DataSetting {
  readonly data: string
  readonly seal: Seal
  /** Who keeps the databases of offices. */
  readonly databases: 'embedded' | 'couchdb'
}

/** The server's own setting, read for a program that works on its data folder; or what is wrong with it. */
export function dataSetting(
  env: Readonly<Record<string, string | undefined>>,
): Result<DataSetting, readonly string[]> {
  const databases = env.LIANLI_STORE?.startsWith('couchdb') ? 'couchdb' : 'embedded'
  const { LIANLI_DATA, LIANLI_SEAL } = env
  const LIANLI_STORE = databases === 'couchdb' ? 'embedded' : env.LIANLI_STORE
  const config = readConfig({ LIANLI_DATA, LIANLI_SEAL, LIANLI_STORE })
  if (!config.ok) return config
  const { data, seal } = config.value
  return data === null
    ? err(['LIANLI_STORE=memory keeps nothing that could be backed up.'])
    : ok({ data, seal, databases })
}

import { resolve } from 'node:path'
import { err, ok, type Result } from '../domain/index.ts'
import { type Seal, sealFrom } from './seal.ts'

/** What the server is started with. */
export interface Config {
  readonly port: number
  /** Address to listen on; what carries TLS stands before it, usually on the same machine. */
  readonly host: string
  /** Folder of everything the centre keeps; null keeps all in memory. */
  readonly data: string | null
  /** The CouchDB server that keeps acts and rows in place of the data folder; it has a name and a password in it. */
  readonly couchdb: URL | null
  readonly seal: Seal
  /** Folder of the built client. */
  readonly client: string
  /** Where browsers reach the server, e.g. `https://lianli.example`. */
  readonly origin: string
  /** Where the page reaches the device bridge. */
  readonly bridgeOrigin: string
  readonly grantHours: { readonly desk: number; readonly kit: number }
}

/** Reads the configuration from the environment, or says which variable is missing or wrong, one a line. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, string[]> {
  const faults: string[] = []
  const number = (name: string, otherwise: number, most: number): number => {
    const text = env[name] ?? String(otherwise)
    const value = Number(text)
    if (/^\d{1,6}$/.test(text) && value <= most) return value
    faults.push(`${name} is a whole number up to ${most}.`)
    return otherwise
  }
  const address = (name: string, otherwise: string): string => {
    const text = env[name] ?? otherwise
    if (!URL.canParse(text) || new URL(text).origin !== text)
      faults.push(`${name} is an origin, e.g. ${otherwise}.`)
    return text
  }
  const port = number('PORT', 8080, 65_535)
  const seal = sealFrom(env.LIANLI_SEAL ?? '')
  if (!seal) {
    faults.push(
      'LIANLI_SEAL is missing: 64 hex digits that seal the data; make them with `openssl rand -hex 32`.',
    )
  }
  const store = env.LIANLI_STORE ?? 'embedded'
  const couchdb = couchdbIn(store)
  if (!couchdb && store !== 'embedded' && store !== 'memory') {
    faults.push('LIANLI_STORE is embedded, memory or e.g. couchdb+http://name:password@localhost:5984.')
  }
  const config = {
    port,
    host: env.LIANLI_HOST ?? 'localhost',
    couchdb,
    data: store === 'memory' ? null : resolve(env.LIANLI_DATA ?? './.data'),
    client: resolve(env.LIANLI_CLIENT ?? './dist/client'),
    origin: address('LIANLI_ORIGIN', `http://localhost:${port}`),
    bridgeOrigin: address('LIANLI_BRIDGE_ORIGIN', 'http://127.0.0.1:17861'),
    grantHours: {
      desk: number('LIANLI_GRANT_HOURS', 72, 720),
      kit: number('LIANLI_KIT_GRANT_HOURS', 24, 720),
    },
  }
  return seal && faults.length === 0 ? ok({ ...config, seal }) : err(faults)
}

/** The server that `couchdb+http://name:password@host:5984/prefix` names; the prefix may be left out. */
function couchdbIn(store: string): URL | null {
  const address = store.startsWith('couchdb+') ? store.slice('couchdb+'.length) : ''
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const plain = url.search === '' && url.hash === '' && /^\/([a-z][a-z0-9_-]{0,63}\/?)?$/.test(url.pathname)
  return plain && /^https?:$/.test(url.protocol) ? url : null
}

import { once } from 'node:events'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import memoryAdapter from 'pouchdb-adapter-memory'
import PouchCore from 'pouchdb-core'
import mapReduce from 'pouchdb-mapreduce'
import type { Side } from './replicator.ts'

/** Somebody else's server, over real sockets: express-pouchdb, which speaks CouchDB's protocol. */
export interface SecondServer {
  /** Makes a database there. */
  readonly database: (name: string) => Promise<Side>
  readonly stop: () => Promise<void>
}

type Handler = Parameters<typeof createServer>[1]
const expressPouch: (pouch: unknown, options: object) => NonNullable<Handler> = createRequire(
  import.meta.url,
)('express-pouchdb')

/** Starts one that keeps everything in memory. */
export async function secondServer(): Promise<SecondServer> {
  const pouch = PouchCore.plugin(memoryAdapter).plugin(mapReduce).defaults({ adapter: 'memory' })
  const server = createServer(expressPouch(pouch, { mode: 'minimumForPouchDB', inMemoryConfig: true }))
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    database: async (name) => {
      const made = await fetch(`${origin}/${name}`, { method: 'PUT' })
      if (!made.ok) throw new Error(`the other server answered ${made.status}`)
      return { origin, path: `/${name}/`, headers: {} }
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

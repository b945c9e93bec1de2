import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'

/** A CouchDB-protocol server on a free port of loopback, with an administrator. */
export interface TestCouch {
  /** Where the administrator reaches it. */
  readonly address: URL
  /** Cuts the line at the n-th request from now on, before it is read or in its answer, and at `more` that follow. */
  readonly cutAt: (request: number, when: 'before' | 'in-answer', more?: number) => void
  /** The line is whole again. */
  readonly mend: () => void
  readonly close: () => Promise<void>
}

interface Pouch {
  plugin(plugin: unknown): Pouch
  defaults(options: object): unknown
}

type ExpressPouch = (pouch: unknown, options: object) => RequestListener

/** Without these parts of express-pouchdb nobody is asked for a password. */
const guarded = [
  'config-infrastructure',
  'logging-infrastructure',
  'routes/authentication',
  'routes/authorization',
  'routes/session',
  'validation',
]

/** Starts express-pouchdb on LevelDB in a folder; what is in the folder is there again. */
export async function couchForTest(folder: string): Promise<TestCouch> {
  const require = createRequire(import.meta.url)
  const plugins = ['pouchdb-adapter-leveldb', 'pouchdb-mapreduce', 'pouchdb-replication']
  const pouch: Pouch = plugins.reduce((sum, name) => sum.plugin(require(name)), require('pouchdb-core'))
  const configPath = join(folder, 'config.json')
  const config = {
    admins: { gateway: 'the wide sea' },
    log: { file: join(folder, 'log.txt'), level: 'none' },
  }
  if (!existsSync(configPath)) writeFileSync(configPath, JSON.stringify(config))
  const app = (require('express-pouchdb') as ExpressPouch)(
    pouch.defaults({ adapter: 'leveldb', prefix: `${folder}/` }),
    {
      mode: 'minimumForPouchDB',
      configPath,
      logPath: config.log.file,
      overrideMode: { include: guarded, exclude: ['routes/session-stub'] },
    },
  )
  let toCut = Number.POSITIVE_INFINITY
  let cutsBefore = true
  let cutsMore = 0
  const server = createServer((request, response) => {
    if (--toCut > 0 || -toCut > cutsMore) return app(request, response)
    if (cutsBefore || toCut < 0) return request.socket.destroy()
    response.end = () => {
      request.socket.destroy()
      return response
    }
    app(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return {
    address: new URL(`http://gateway:the%20wide%20sea@127.0.0.1:${port}`),
    cutAt: (request, when, more = Number.MAX_SAFE_INTEGER) => {
      toCut = request
      cutsMore = more
      cutsBefore = when === 'before'
    },
    mend: () => {
      toCut = Number.POSITIVE_INFINITY
    },
    close: async () => {
      server.close()
      for (const socket of sockets) socket.destroy()
      if (server.listening) await once(server, 'close')
    },
  }
}

import { createServer, type RequestListener, type Server } from 'node:http'

/** The loopback addresses a bridge answers at. */
export interface Loopback {
  readonly port: number
  /** The exact `Host` values of those addresses. */
  readonly hosts: readonly string[]
  stop(): Promise<void>
}

const mostConnections = 32

/** Listens on 127.0.0.1, and on ::1 where the machine has it, and nowhere else; port 0 takes a free one. */
export async function listenOnLoopback(port: number, answer: RequestListener): Promise<Loopback> {
  const four = await listening(answer, '127.0.0.1', port)
  const chosen = portOf(four)
  const six = await listening(answer, '::1', chosen).catch(async (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'EAFNOSUPPORT') return null
    await closed(four)
    if (port === 0 && cause.code === 'EADDRINUSE') return 'taken' as const
    throw cause
  })
  if (six === 'taken') return listenOnLoopback(0, answer)
  const servers = six ? [four, six] : [four]
  return {
    port: chosen,
    hosts: six ? [`127.0.0.1:${chosen}`, `[::1]:${chosen}`] : [`127.0.0.1:${chosen}`],
    stop: async () => void (await Promise.all(servers.map(closed))),
  }
}

function listening(answer: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer({ maxHeaderSize: 8192 }, answer)
  server.maxConnections = mostConnections
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => resolve(server))
  })
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

function portOf(server: Server): number {
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('A loopback server has no port')
  return address.port
}

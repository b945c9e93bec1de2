import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line to a server that can be cut: a relay on loopback whose connections are really destroyed. */
export interface Line {
  readonly origin: string
  /** Destroys every connection, in the middle of what it carries, after so many bytes; does so that many times. */
  readonly cutAfter: (bytes: number, times: number) => void
  /** How often the line was cut. */
  readonly cuts: () => number
  readonly close: () => Promise<void>
}

/** Opens a line to a port of this machine. */
export async function lineTo(port: number): Promise<Line> {
  const sockets = new Set<Socket>()
  let limit = 0
  let left = 0
  let cuts = 0
  let carried = 0
  const carry = (bytes: Buffer, to: Socket) => {
    carried += bytes.length
    if (left === 0 || carried <= limit) return to.write(bytes)
    left--
    cuts++
    carried = 0
    for (const socket of sockets) socket.destroy()
  }
  const relay = createServer((client) => {
    const server = connect(port, 'localhost')
    client.on('data', (bytes) => carry(bytes, server))
    server.on('data', (bytes) => carry(bytes, client))
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
  }).listen(0, 'localhost')
  await once(relay, 'listening')
  return {
    origin: `http://localhost:${(relay.address() as AddressInfo).port}`,
    cutAfter: (bytes, times) => {
      limit = bytes
      left = times
      carried = 0
    },
    cuts: () => cuts,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      relay.close()
      await once(relay, 'close')
    },
  }
}

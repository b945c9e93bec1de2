import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A TCP line to a server on loopback that a test can cut, as a digger does. */
export interface CuttableLine {
  readonly port: number
  /** Destroys every connection; new ones go through. */
  readonly cut: () => void
  /** Destroys every connection and refuses new ones until it is mended. */
  readonly down: () => void
  readonly mend: () => void
  /** Lets `bytes` more of answers through, then cuts. */
  readonly cutAfter: (bytes: number) => void
  readonly stop: () => Promise<void>
}

/** Lays a line to `target` on loopback. */
export async function layLine(target: number): Promise<CuttableLine> {
  const sockets = new Set<Socket>()
  let isDown = false
  let left = Number.POSITIVE_INFINITY
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }
  const server = createServer((near) => {
    if (isDown) return near.destroy()
    const far = connect(target, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far)
    far.on('data', (piece) => {
      near.write(piece.subarray(0, left))
      left -= piece.length
      if (left > 0) return
      left = Number.POSITIVE_INFINITY
      near.end(() => cut())
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('a line on loopback has no port')
  return {
    port: address.port,
    cut,
    down: () => {
      isDown = true
      cut()
    },
    mend: () => {
      isDown = false
    },
    cutAfter: (bytes) => {
      left = bytes
    },
    stop: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}

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
  /** Lets `bytes` of the next question that contains `words` through, then cuts. */
  readonly cutInside: (words: string, bytes: number) => void
  /** Until it is mended, these words of a question arrive as others, which are as long. */
  readonly garble: (words: string, into: string) => void
  readonly stop: () => Promise<void>
}

/** Lays a line to `target` on loopback. */
export async function layLine(target: number): Promise<CuttableLine> {
  const sockets = new Set<Socket>()
  let isDown = false
  let left = Number.POSITIVE_INFINITY
  let cutting: { readonly words: string; bytes: number; isNow: boolean } | null = null
  let garbling: { readonly words: string; readonly into: string } | null = null
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
    near.on('end', () => far.end())
    near.on('data', (piece) => {
      if (garbling && piece.includes(garbling.words)) {
        piece.write(garbling.into, piece.indexOf(garbling.words))
      }
      if (cutting && piece.includes(cutting.words)) cutting.isNow = true
      if (!cutting?.isNow) return void far.write(piece)
      const through = piece.subarray(0, cutting.bytes)
      cutting.bytes -= through.length
      if (cutting.bytes > 0) return void far.write(through)
      cutting = null
      far.end(through, cut)
    })
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
      garbling = null
    },
    cutAfter: (bytes) => {
      left = bytes
    },
    cutInside: (words, bytes) => {
      cutting = { words, bytes, isNow: false }
    },
    garble: (words, into) => {
      garbling = { words, into }
    },
    stop: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}

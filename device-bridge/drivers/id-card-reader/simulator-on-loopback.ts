import { createServer } from 'node:net'
import type { ReaderSimulator } from './simulator.ts'

/** A simulated reader that can be reached. */
export interface SimulatorOnLoopback {
  readonly port: number
  /** Cuts the line, as when the cable is pulled. */
  unplug(): void
  stop(): Promise<void>
}

/** Puts a simulated reader on a loopback socket; port 0 takes a free one. */
export async function simulatorOnLoopback(
  simulator: ReaderSimulator,
  port = 0,
): Promise<SimulatorOnLoopback> {
  const sockets = new Set<import('node:net').Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
    simulator.attach({
      write: (bytes) => void (socket.writable && socket.write(bytes)),
      listen: (hear) => void socket.on('data', hear),
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The simulator has no port')
  const unplug = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: address.port,
    unplug,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        unplug()
      }),
  }
}

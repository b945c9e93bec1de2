import type { Duplex } from 'node:stream'
import type { ReaderLine } from '../../protocol.ts'
import type { Line } from './line.ts'

/** What a serial port and a socket do each in their own way. */
export interface Ends {
  isOpen(): boolean
  hangUp(): void
}

/** A line over an open stream. */
export function lineOver(stream: Duplex, kind: ReaderLine, ends: Ends): Line {
  return {
    kind,
    write: (bytes) =>
      new Promise((resolve) => {
        if (ends.isOpen()) stream.write(bytes, (cause) => resolve(!cause))
        else resolve(false)
      }),
    listen(hear) {
      const onBytes = (bytes: Uint8Array): void => hear(bytes)
      const onClose = (): void => hear(null)
      stream.on('data', onBytes)
      stream.once('close', onClose)
      return () => {
        stream.off('data', onBytes)
        stream.off('close', onClose)
      }
    },
    close: () =>
      new Promise((resolve) => {
        if (!ends.isOpen()) return resolve()
        stream.once('close', () => resolve())
        ends.hangUp()
      }),
  }
}

import { connect } from 'node:net'
import { err, ok } from '../../result.ts'
import type { OpenLine } from './line.ts'
import { lineOver } from './stream-line.ts'

/** The simulator on a loopback socket. */
export const loopbackLine =
  (port: number): OpenLine =>
  () =>
    new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.1', port })
      // A broken socket errors, then closes; the close is what the driver acts on.
      socket.on('error', () => {})
      socket.once('close', () => resolve(err('no-reader')))
      socket.once('connect', () => {
        socket.setNoDelay(true)
        resolve(
          ok(
            lineOver(socket, 'loopback', { isOpen: () => !socket.destroyed, hangUp: () => socket.destroy() }),
          ),
        )
      })
    })

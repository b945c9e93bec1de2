import { SerialPort } from 'serialport'
import { err, ok } from '../../result.ts'
import type { OpenLine } from './line.ts'
import { lineOver } from './stream-line.ts'

/** A reader on a serial port: 115200 baud, 8 data bits, no parity, 1 stop bit. */
export const serialLine =
  (path: string): OpenLine =>
  () =>
    new Promise((resolve) => {
      const port = new SerialPort({
        path,
        baudRate: 115200,
        dataBits: 8,
        parity: 'none',
        stopBits: 1,
        autoOpen: false,
      })
      // An unplugged reader errors, then closes; the close is what the driver acts on.
      port.on('error', () => {})
      port.open((cause) => {
        if (cause) return resolve(err('no-reader'))
        resolve(ok(lineOver(port, 'serial', { isOpen: () => port.isOpen, hangUp: () => port.close() })))
      })
    })

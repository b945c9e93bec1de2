import type { IdCardReader } from './driver.ts'
import type { OpenLine } from './line.ts'
import { loopbackLine } from './loopback-line.ts'
import { createSamVReader } from './sam-v.ts'
import { serialLine } from './serial-line.ts'

/** The reader at a serial port (`/dev/ttyUSB0`, `COM3`) or at `tcp://127.0.0.1:<port>`; null for anything else. */
export function readerAt(place: string): IdCardReader | null {
  const openLine = lineTo(place)
  return openLine && createSamVReader(openLine)
}

function lineTo(place: string): OpenLine | null {
  const port = Number(/^tcp:\/\/127\.0\.0\.1:(\d{1,5})$/.exec(place)?.[1])
  if (port > 0 && port < 65536) return loopbackLine(port)
  return /^(\/dev\/.+|COM\d+)$/.test(place) ? serialLine(place) : null
}

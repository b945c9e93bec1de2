import { simulatorOnTerminal } from './pseudo-terminal.ts'
import { readerContract } from './reader.contract.ts'
import { serialLine } from './serial-line.ts'

readerContract('a reader on a serial port', async (simulator) => {
  const far = await simulatorOnTerminal(simulator)
  return { openLine: serialLine(far.path), unplug: far.unplug, stop: far.stop }
})

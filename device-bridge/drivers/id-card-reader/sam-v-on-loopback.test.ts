import { loopbackLine } from './loopback-line.ts'
import { readerContract } from './reader.contract.ts'
import { simulatorOnLoopback } from './simulator-on-loopback.ts'

readerContract('a reader on a loopback socket', async (simulator) => {
  const far = await simulatorOnLoopback(simulator)
  return { openLine: loopbackLine(far.port), unplug: far.unplug, stop: far.stop }
})

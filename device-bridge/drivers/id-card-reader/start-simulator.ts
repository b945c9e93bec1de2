import { serveControlPage } from './control-server.ts'
import type { RackCard } from './rack.ts'
import { createReaderSimulator, type ReaderSimulator } from './simulator.ts'
import { simulatorOnLoopback } from './simulator-on-loopback.ts'

/** A simulated reader that the bridge reaches over a loopback socket and a person over a page. */
export interface StartedSimulator {
  readonly simulator: ReaderSimulator
  /** What the bridge is given as its reader: `tcp://127.0.0.1:<port>`. */
  readonly reader: string
  readonly controlUrl: string
  stop(): Promise<void>
}

/** Starts a simulated reader with its control page; absent ports are free ones. */
export async function startReaderSimulator(options: {
  readonly rack: readonly RackCard[]
  readonly port?: number
  readonly controlPort?: number
}): Promise<StartedSimulator> {
  const simulator = createReaderSimulator({ rack: options.rack })
  const line = await simulatorOnLoopback(simulator, options.port)
  const control = await serveControlPage(simulator, options.controlPort)
  return {
    simulator,
    reader: `tcp://127.0.0.1:${line.port}`,
    controlUrl: control.url,
    async stop() {
      await control.stop()
      await line.stop()
    },
  }
}

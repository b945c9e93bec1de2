import { join } from 'node:path'
import { type Bridge, startBridge } from '../../device-bridge/app.ts'
import {
  createScannerSimulator,
  type ScannerSimulator,
} from '../../device-bridge/drivers/fingerprint/simulator.ts'
import { readerAt } from '../../device-bridge/drivers/id-card-reader/reader-at.ts'
import type { ReaderSimulator } from '../../device-bridge/drivers/id-card-reader/simulator.ts'
import { startReaderSimulator } from '../../device-bridge/drivers/id-card-reader/start-simulator.ts'
import { shanghaiDate } from '../../domain/index.ts'
import { cardsOf, civilStatusOf, demoPeople } from '../../scripts/demo-people.ts'
import { instantAt } from '../../sync-server/clock.ts'
import { onStage, type Stage } from './on-stage.ts'
import { freePort } from './stage.ts'

/** One registration office on stage: the real server, the real bridge with simulated devices, and browsers. */
export interface Counter extends Stage {
  readonly bridge: Bridge
  readonly reader: ReaderSimulator
  readonly scanner: ScannerSimulator
}

/** The built app, as `npm run build` leaves it. */
export const builtClient = join(import.meta.dirname, '..', '..', 'dist', 'client')

/** The invented people of the rack today. */
export const rackPeople = demoPeople(shanghaiDate(instantAt(new Date())))

/** Runs a test at an office of its own; whatever it started has ended afterwards. */
export async function atCounter(
  run: (counter: Counter) => Promise<void>,
  how: { readonly client?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<void> {
  const cards = cardsOf(rackPeople)
  const simulator = await startReaderSimulator({ rack: cards })
  const scanner = createScannerSimulator()
  const bridgePort = await freePort()
  const bridgeOrigin = `http://127.0.0.1:${bridgePort}`
  const environment = {
    LIANLI_BRIDGE_ORIGIN: bridgeOrigin,
    LIANLI_STATUS: JSON.stringify(civilStatusOf(rackPeople)),
    ...how.environment,
  }
  try {
    await onStage({ client: how.client ?? builtClient, environment }, async (stage) => {
      const bridge = await startBridge({
        port: bridgePort,
        origins: [stage.server.origin],
        dataFolder: join(stage.folder, 'bridge'),
        cardReader: readerAt(simulator.reader),
        scanner,
        codeLifetime: 3_600_000,
        longestWait: 5_000,
      })
      try {
        await run({ ...stage, bridge, reader: simulator.simulator, scanner })
      } finally {
        await stage.closeAll()
        await bridge.stop()
      }
    })
  } finally {
    await simulator.stop()
  }
}

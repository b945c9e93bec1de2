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
import {
  freePort,
  launchBrowser,
  type StageBrowser,
  type StageServer,
  startSyncServer,
  temporaryFolder,
} from './stage.ts'

/** One registration office on stage: the real server, the real bridge with simulated devices, and browsers. */
export interface Counter {
  readonly server: StageServer
  readonly bridge: Bridge
  readonly reader: ReaderSimulator
  readonly scanner: ScannerSimulator
  /** Where browsers keep their profiles. */
  readonly folder: string
  readonly launch: (profile: string, how?: Parameters<typeof launchBrowser>[1]) => Promise<StageBrowser>
  readonly profileOf: (name: string) => string
  /** Closes every browser, as at the end of a day. */
  readonly closeAll: () => Promise<void>
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
  const folder = await temporaryFolder()
  const cards = cardsOf(rackPeople)
  const simulator = await startReaderSimulator({ rack: cards })
  const scanner = createScannerSimulator()
  const bridgePort = await freePort()
  const bridgeOrigin = `http://127.0.0.1:${bridgePort}`
  const server = await startSyncServer({
    client: how.client ?? builtClient,
    data: join(folder.path, 'centre'),
    environment: {
      LIANLI_BRIDGE_ORIGIN: bridgeOrigin,
      LIANLI_STATUS: JSON.stringify(civilStatusOf(rackPeople)),
      ...how.environment,
    },
  })
  const bridge = await startBridge({
    port: bridgePort,
    origins: [server.origin],
    dataFolder: join(folder.path, 'bridge'),
    cardReader: readerAt(simulator.reader),
    scanner,
    codeLifetime: 3_600_000,
    longestWait: 5_000,
  })
  const browsers: StageBrowser[] = []
  const profileOf = (name: string) => join(folder.path, name)
  const launch: Counter['launch'] = async (profile, options) => {
    const launched = await launchBrowser(profileOf(profile), options)
    browsers.push(launched)
    return launched
  }
  const closeAll = async () => {
    await Promise.all(browsers.splice(0).map(({ close }) => close()))
  }
  try {
    const { simulator: reader } = simulator
    await run({ server, bridge, reader, scanner, folder: folder.path, launch, profileOf, closeAll })
  } finally {
    await closeAll()
    await bridge.stop()
    await simulator.stop()
    await server.kill()
    await folder.remove()
  }
}

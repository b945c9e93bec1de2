import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bridge, type BridgeOptions, startBridge } from '../app.ts'
import { createScannerSimulator, type ScannerSimulator } from '../drivers/fingerprint/simulator.ts'
import { inventedCards } from '../drivers/id-card-reader/invented-cards.ts'
import { loopbackLine } from '../drivers/id-card-reader/loopback-line.ts'
import { createSamVReader } from '../drivers/id-card-reader/sam-v.ts'
import { createReaderSimulator, type ReaderSimulator } from '../drivers/id-card-reader/simulator.ts'
import { simulatorOnLoopback } from '../drivers/id-card-reader/simulator-on-loopback.ts'
import { createTestPage, type TestPage } from './page.ts'

/** A running bridge with a simulated reader and scanner, and a page that may talk to it. */
export interface BridgeBench {
  readonly bridge: Bridge
  readonly reader: ReaderSimulator
  readonly scanner: ScannerSimulator
  readonly page: TestPage
  readonly clock: { time: number }
  /** Stops the bridge and starts another one on the same data. */
  restart(): Promise<Bridge>
}

/** The origin of the page at the bench. */
export const origin = 'https://lianli.test'

/** Runs a test at a bench of its own, and clears it away. */
export async function atBench(
  options: Partial<BridgeOptions>,
  run: (bench: BridgeBench) => Promise<void>,
): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'lianli-bridge-'))
  const reader = createReaderSimulator({ rack: inventedCards })
  const line = await simulatorOnLoopback(reader)
  const scanner = createScannerSimulator()
  const clock = { time: 1_000_000 }
  const start = (port: number): Promise<Bridge> =>
    startBridge({
      port,
      origins: [origin],
      dataFolder,
      cardReader: createSamVReader(loopbackLine(line.port)),
      scanner,
      now: () => clock.time,
      ...options,
    })
  let bridge = await start(0)
  try {
    const page = await createTestPage(bridge.port, origin)
    const restart = async (): Promise<Bridge> => {
      await bridge.stop()
      bridge = await start(bridge.port)
      return bridge
    }
    await run({ bridge, reader, scanner, page, clock, restart })
  } finally {
    await bridge.stop()
    await line.stop()
    await rm(dataFolder, { recursive: true })
  }
}

/** The same, with the page paired and in a session. */
export const inSession = (
  options: Partial<BridgeOptions>,
  run: (bench: BridgeBench) => Promise<void>,
): Promise<void> =>
  atBench(options, async (bench) => {
    await bench.page.pair(bench.bridge.pairingCode())
    await bench.page.signIn()
    await run(bench)
  })

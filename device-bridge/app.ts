import rateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import type { AttachedDevices } from './devices.ts'
import { guardDoorway, refuseInOurWords } from './doorway.ts'
import type { FingerprintScanner } from './drivers/fingerprint/driver.ts'
import { serialised } from './drivers/fingerprint/serialised.ts'
import type { IdCardReader } from './drivers/id-card-reader/driver.ts'
import { exclusive } from './exclusive.ts'
import { identityIn } from './identity.ts'
import { listenOnLoopback } from './loopback.ts'
import { createPairing } from './pairing.ts'
import { createPairingCode } from './pairing-code.ts'
import { pairingsIn } from './pairings.ts'
import { cardReadRoute } from './routes/card-read.ts'
import { devicesRoute } from './routes/devices.ts'
import { fingerRoutes } from './routes/finger.ts'
import { helloRoute } from './routes/hello.ts'
import { pairRoute } from './routes/pair.ts'
import { sessionRoute } from './routes/session.ts'
import { guardBySession } from './session-guard.ts'
import { createSessions } from './sessions.ts'
import { createWaits } from './waits.ts'

/** What a bridge is started with. */
export interface BridgeOptions {
  /** 0 takes a free port. */
  readonly port: number
  /** The origins whose pages may talk to the bridge, exactly as browsers send them. */
  readonly origins: readonly string[]
  /** Where the bridge keeps its key and its pairings (in `bridge/`). */
  readonly dataFolder: string
  readonly cardReader: IdCardReader | null
  readonly scanner: FingerprintScanner | null
  /** Told of each pairing code as it is made: whoever sits at the machine must see it, nobody else. */
  readonly showCode?: (code: string) => void
  /** Told when the bridge itself failed at a request; never with what was in it. */
  readonly onFault?: () => void
  readonly now?: () => number
  /** How long a pairing code holds, in milliseconds; ten minutes when absent. */
  readonly codeLifetime?: number
  /** How long a request waits for a card or a finger, in milliseconds; 25 s when absent. */
  readonly longestWait?: number
  readonly requestsPerMinute?: number
}

/** A bridge that is running. */
export interface Bridge {
  readonly port: number
  /** The code that pairs a page now. */
  pairingCode(): string
  stop(): Promise<void>
}

/** A request is a few keys and signatures; nothing larger is read. */
const longestBody = 4096

/** Starts the bridge on loopback; it closes the devices when it stops. */
export async function startBridge(options: BridgeOptions): Promise<Bridge> {
  const now = options.now ?? Date.now
  const identity = await identityIn(options.dataFolder)
  const pairings = await pairingsIn(options.dataFolder)
  const code = createPairingCode({
    now,
    lifetime: options.codeLifetime ?? 10 * 60_000,
    show: options.showCode ?? (() => {}),
  })
  const waits = createWaits(options.longestWait ?? 25_000)
  const scanner = options.scanner ? serialised(options.scanner) : null
  const devices: AttachedDevices = {
    cardReader: options.cardReader ? exclusive(options.cardReader) : null,
    scanner: scanner ? exclusive(scanner) : null,
  }

  let hosts: readonly string[] = []
  const app = fastify({ bodyLimit: longestBody, logger: false })
  app.removeContentTypeParser('text/plain')
  refuseInOurWords(app, options.onFault ?? (() => {}))
  guardDoorway(app, { hosts: () => hosts, origins: options.origins })
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 600,
    timeWindow: '1 minute',
    keyGenerator: () => 'everybody',
  })
  const sessions = createSessions(identity, pairings, now)
  pairRoute(app, createPairing(code, identity, pairings))
  helloRoute(app, sessions)
  sessionRoute(app, sessions)
  await app.register((guarded, _, done) => {
    guardBySession(guarded, sessions, identity)
    devicesRoute(guarded, devices)
    cardReadRoute(guarded, devices, waits)
    fingerRoutes(guarded, devices, waits)
    done()
  })
  await app.ready()

  const loopback = await listenOnLoopback(options.port, (request, response) => app.routing(request, response))
  hosts = loopback.hosts
  return {
    port: loopback.port,
    pairingCode: () => code.current(),
    async stop() {
      waits.endAll()
      await loopback.stop()
      await app.close()
      await options.cardReader?.close()
      await scanner?.close()
    },
  }
}

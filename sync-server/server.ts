import type { AddressInfo } from 'node:net'
import type { FastifyBaseLogger } from 'fastify'
import { buildApp } from './app.ts'
import { type Centre, openCentre } from './centre.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Kinds } from './kinds.ts'
import { onceADay } from './purge-daily.ts'

/** A server that listens. */
export interface Server {
  /** Where it is reached on this machine. */
  readonly origin: string
  readonly port: number
  readonly centre: Centre
  /** Done twice, it stops once. */
  readonly stop: () => Promise<void>
}

/** What a server is given by whoever starts it. */
export interface Surroundings {
  readonly kinds: Kinds
  readonly clock: Clock
  readonly log: FastifyBaseLogger
}

/** Opens the centre and listens. */
export async function startServer(config: Config, { kinds, clock, log }: Surroundings): Promise<Server> {
  const onBug = (cause: unknown) => log.error({ type: (cause as Error).name }, 'a rule failed on an act')
  const centre = await openCentre({ ...config, kinds, clock, onBug })
  const app = await buildApp({ ...config, centre, clock, log })
  await app.listen({ host: config.host, port: config.port })
  const { port } = app.server.address() as AddressInfo
  const purging = onceADay(clock, async () => log.info({ ...(await centre.purge.run()) }, 'retention'), onBug)
  const close = async () => {
    await purging.stop()
    await app.close()
    await centre.close()
  }
  let closing: Promise<void> | null = null
  const stop = () => {
    closing ??= close()
    return closing
  }
  return { origin: `http://localhost:${port}`, port, centre, stop }
}

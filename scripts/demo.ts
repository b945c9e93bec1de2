import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pino } from 'pino'
import { startBridge } from '../device-bridge/app.ts'
import { createScannerSimulator } from '../device-bridge/drivers/fingerprint/simulator.ts'
import { readerAt } from '../device-bridge/drivers/id-card-reader/reader-at.ts'
import { startReaderSimulator } from '../device-bridge/drivers/id-card-reader/start-simulator.ts'
import { shanghaiDate } from '../domain/index.ts'
import { instantAt } from '../sync-server/clock.ts'
import { readConfig } from '../sync-server/config.ts'
import { kinds } from '../sync-server/kinds.ts'
import { makeRecoveryKey, recoveryKeyOf } from '../sync-server/recovery-key.ts'
import { startServer } from '../sync-server/server.ts'
import { succeeds } from './checks.ts'
import { cardsOf, civilStatusOf, demoPeople } from './demo-people.ts'
import { boxOf, supplyMachines } from './demo-supplies.ts'
import { welcome } from './demo-welcome.ts'
import { demoOffice, seedDemo } from './seed.ts'
import { sharePaper } from './share-paper.ts'
import { isUpToDate } from './up-to-date.ts'

/** Everything on loopback: `npm run demo` starts the server, the bridge and a simulated card reader. */
const dataFolder = resolve(process.env.LIANLI_DATA ?? './.data', 'demo')
const port = process.env.PORT ?? '8080'
const bridgePort = 17861
const today = shanghaiDate(instantAt(new Date()))
const people = demoPeople(today)
const aDay = 24 * 3_600_000

const stops: (() => Promise<void>)[] = []

async function stopAll(): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop()
}

/** The seal of the demo's data, made the first time. */
function sealIn(folder: string): string {
  const file = join(folder, 'seal')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/** Builds the client where there is none, or an older one than its sources. */
function buildClient(): boolean {
  const others = ['vite.config.ts', 'package.json']
  if (isUpToDate('dist/client/index.html', /^(client|domain)\//, others)) return true
  console.log('正在构建页面，约半分钟。 Building the client, about half a minute.')
  return succeeds(['npx', 'tsx', 'scripts/build.ts'])
}

async function start(): Promise<void> {
  const config = readConfig({
    ...process.env,
    PORT: port,
    LIANLI_DATA: dataFolder,
    LIANLI_STORE: 'embedded',
    LIANLI_SEAL: sealIn(dataFolder),
    LIANLI_HOST: process.env.LIANLI_HOST ?? 'localhost',
    LIANLI_BRIDGE_ORIGIN: `http://127.0.0.1:${bridgePort}`,
  })
  if (!config.ok) throw new Error(config.error.join('\n'))
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' })
  const clock = () => new Date()
  const server = await startServer(config.value, { kinds, clock, log })
  stops.push(server.stop)
  await seedDemo(server.centre, civilStatusOf(people))

  const reader = await startReaderSimulator({ rack: cardsOf(people) })
  stops.push(reader.stop)
  const bridge = await startBridge({
    port: bridgePort,
    origins: [`http://localhost:${server.port}`, `http://127.0.0.1:${server.port}`],
    dataFolder,
    cardReader: readerAt(reader.reader),
    scanner: createScannerSimulator(),
    codeLifetime: aDay,
  })
  stops.push(bridge.stop)

  const supplies = supplyMachines(server.centre, demoOffice.office)
  stops.push(supplies.stop)
  const serials = boxOf(0)
  const { reference } = server.centre
  const isRecoverable = recoveryKeyOf(reference, demoOffice.office, clock) !== undefined
  const made = isRecoverable ? null : await makeRecoveryKey(reference, demoOffice.office, clock)
  const recovery = made && sharePaper(demoOffice.name, made)
  const { origin: page } = server
  const { controlUrl: controlPage } = reader
  const pairingCode = bridge.pairingCode()
  console.log(welcome({ page, controlPage, pairingCode, office: demoOffice, serials, dataFolder, recovery }))

  const keyboard = createInterface({ input: process.stdin })
  keyboard.on('line', () => console.log(`配对码 Pairing code: ${bridge.pairingCode()}`))
  stops.push(async () => keyboard.close())
}

/** Why the demo did not start, for whoever started it. */
function reasonOf(fault: NodeJS.ErrnoException & { port?: number }): string {
  if (fault.code !== 'EADDRINUSE') return fault.message
  const taken = fault.port ?? '?'
  const way = taken === bridgePort ? '' : `\n换一个端口 Take another port: PORT=8090 npm run demo`
  return `端口 ${taken} 已被别的程序占用。 Port ${taken} is taken by another program.${way}`
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopAll())
if (!buildClient()) process.exitCode = 1
else
  await start().catch(async (fault) => {
    console.error(reasonOf(fault))
    process.exitCode = 1
    await stopAll()
  })

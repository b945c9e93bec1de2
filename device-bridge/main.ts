import { createInterface } from 'node:readline'
import { type Bridge, startBridge } from './app.ts'
import { type Configuration, configurationFrom } from './configuration.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const configuration = configurationFrom(process.env)
if (configuration.ok) await run(configuration.value)
else {
  process.stderr.write(
    `The device bridge does not start:\n${configuration.error.map((c) => `- ${c}\n`).join('')}`,
  )
  process.exitCode = 1
}

/** Runs the bridge until it is told to stop; Enter shows the pairing code that holds now. */
async function run(options: Configuration): Promise<void> {
  const bridge = await start(options)
  if (!bridge) return
  say(`Device bridge at 127.0.0.1:${bridge.port} for ${options.origins.join(', ')}`)
  say('Press Enter for the pairing code that holds now.')
  const keyboard = createInterface({ input: process.stdin })
  keyboard.on('line', () => say(`Pairing code: ${bridge.pairingCode()}`))
  const stop = async (): Promise<void> => {
    keyboard.close()
    await bridge.stop()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function start(options: Configuration): Promise<Bridge | null> {
  const showCode = (code: string): void => say(`Pairing code: ${code}`)
  const onFault = (): void => say('The bridge failed at a request.')
  return startBridge({ ...options, showCode, onFault }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EADDRINUSE') throw cause
    process.stderr.write(
      `The device bridge does not start: port ${options.port} is taken by another program.\n`,
    )
    process.exitCode = 1
    return null
  })
}

import { readConfig } from './config.ts'
import { kinds } from './kinds.ts'
import { openLogger } from './logger.ts'
import { startServer } from './server.ts'

const config = readConfig(process.env)
if (!config.ok) {
  for (const fault of config.error) console.error(fault)
  process.exit(1)
}
const log = openLogger(process.env.LOG_LEVEL ?? 'info')
const server = await startServer(config.value, { kinds, clock: () => new Date(), log }).catch(
  (cause: Error) => {
    console.error(cause.message)
    process.exit(1)
  },
)
log.info({ origin: server.origin }, 'listening')
process.once('SIGTERM', server.stop)
process.once('SIGINT', server.stop)

import { benchClients } from './bench/clients.ts'
import { benchFind } from './bench/find.ts'
import { benchFirstLoad } from './bench/first-load.ts'
import { benchGrowth } from './bench/growth.ts'
import { benchLatency } from './bench/latency.ts'
import { benchPull } from './bench/pull.ts'
import { benchPush } from './bench/push.ts'
import { tell } from './bench/report.ts'
import { benchServer } from './bench/server.ts'
import { benchUnlock } from './bench/unlock.ts'

/** `npm run bench [-- name…]`: each benchmark beside its peer, a line of JSON a figure; it reports, never asserts. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  pull: benchPull,
  push: benchPush,
  server: benchServer,
  latency: benchLatency,
  clients: benchClients,
  find: benchFind,
  unlock: benchUnlock,
  'first-load': benchFirstLoad,
  growth: benchGrowth,
}

const asked = process.argv.slice(2)
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const bench = benches[name]
  if (!bench) {
    tell(`there is no benchmark ${name}; there are ${Object.keys(benches).join(', ')}`)
    continue
  }
  tell(name)
  await bench().catch((fault: unknown) => tell(`${name} failed: ${(fault as Error).stack ?? fault}`))
}
process.exit(0)

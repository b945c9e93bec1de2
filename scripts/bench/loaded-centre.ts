import { demoOffice } from '../seed.ts'
import { benchPages } from './browser.ts'
import { type ChildServer, ourServer } from './child-server.ts'
import type { Load } from './load.ts'
import { cookieOf, wireTo } from './wire.ts'

const batch = 500

/** Our server with the benchmarks' page and a load's first acts in it. */
export async function centreWith(load: Load, acts: number): Promise<ChildServer> {
  const server = await ourServer(load.freshCentre(), { LIANLI_CLIENT: await benchPages() })
  const wire = wireTo(server, await cookieOf(server, 'linqing'))
  for await (const lines of load.batches(batch, acts)) {
    await wire.post(`/db/${demoOffice.office}/_bulk_docs`, Buffer.from(`{"docs":[${lines.join(',')}]}`))
  }
  wire.close()
  return server
}

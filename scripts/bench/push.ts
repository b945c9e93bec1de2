import { demoOffice } from '../seed.ts'
import { benchPages, openPage, withBrowser } from './browser.ts'
import { cpuAtRest, ourServer } from './child-server.ts'
import { loadOf } from './load.ts'
import type { ActDocument } from './marriages.ts'
import type { PouchWay } from './page/pouch-client.ts'
import { betterAdapter, largeBatch, usualBatch } from './pouch-ways.ts'
import { browserDurability } from './pull.ts'
import { report } from './report.ts'
import { inTurns } from './rounds.ts'
import { cookieOf, wireTo } from './wire.ts'

const acts = 1000
/** Acts that the server takes in before: one that has been at work has its code compiled. */
const before = 10_000
const batch = 500

/** A push of what waits in the outbox, beside PouchDB's to the same server; the gate judges both. */
export async function benchPush(): Promise<void> {
  const load = await loadOf(before + acts)
  const lines: string[] = []
  for await (const some of load.batches(batch)) lines.push(...some)
  const documents = lines.slice(before).map((line): ActDocument => JSON.parse(line))
  const others = Array.from({ length: before / batch }, (_, at) =>
    Buffer.from(`{"docs":[${lines.slice(at * batch, (at + 1) * batch).join(',')}]}`),
  )
  const client = await benchPages()

  /** One push to a server that has been at work, and has none of the acts. */
  const pushed = async (way: PouchWay | null): Promise<number> => {
    const server = await ourServer(load.freshCentre(), { LIANLI_CLIENT: client })
    const { office } = demoOffice
    try {
      const wire = wireTo(server, await cookieOf(server, 'linqing'))
      for (const body of others) await wire.post(`/db/${office}/_bulk_docs`, body)
      await cpuAtRest(server)
      wire.close()
      return await withBrowser(async (page) => {
        await openPage(page, server.port, 'linqing')
        return way
          ? page.evaluate(([to, docs, how]) => bench.pushFromPouch(to, docs, how), [
              office,
              documents,
              way,
            ] as const)
          : page.evaluate(([to, docs]) => bench.pushFromOutbox(to, docs), [office, documents] as const)
      })
    } finally {
      await server.stop()
    }
  }

  const { best, adapters } = await betterAdapter('push', pushed)
  const said = {
    unit: 'ms',
    acts,
    takenInBefore: before,
    bytesEach: load.bytesEach,
    durability: browserDurability,
  }
  for (const [bench, batch] of [
    ['push', usualBatch],
    ['push-tuned-peer', largeBatch],
  ] as const) {
    const rounds = await inTurns(
      bench,
      () => pushed(null),
      () => pushed({ adapter: best, batch }),
    )
    const aim = '3 times as fast; less than 2 is not done'
    report(rounds, { bench, aim, ...said, peerIs: `PouchDB 9, ${best}, ${batch} at a time`, adapters })
  }
}

import { demoOffice } from '../seed.ts'
import { type ChildServer, cpuAtRest, ourServer, peerServer } from './child-server.ts'
import { newFolder } from './folders.ts'
import { type Load, loadOf } from './load.ts'
import { report } from './report.ts'
import { inTurns } from './rounds.ts'
import { cookieOf, type Wire, wireTo } from './wire.ts'

const acts = 10_000
/** Acts that a server takes in before it is measured: one that has been at work has its code compiled. */
const before = 10_000
const batch = 500
const inFlight = 2
const page = 1000

/** What one side took for one document. */
interface Cost {
  /** Microseconds by the clock, and of CPU time of the server. */
  readonly wall: number
  readonly cpu: number
}

/** What one side took to take all documents in, and to give them out again. */
interface Costs {
  readonly bulk: Cost
  readonly feed: Cost
}

const durability = {
  ours: 'SQLite, WAL, synchronous=FULL, sealed: on disk before it is acknowledged',
  peer: 'LevelDB, not synced: in the memory of the operating system when it is acknowledged',
}

/** The server's two busiest words, `_bulk_docs` and `_changes`, beside express-pouchdb on LevelDB. */
export async function benchServer(): Promise<void> {
  const load = await loadOf(before + acts)
  const costs = await inTurns(
    'server',
    () => ours(load),
    () => peer(load),
  )
  const of = (word: keyof Costs, what: keyof Cost) => ({
    ours: costs.ours.map((cost) => cost[word][what]),
    peer: costs.peer.map((cost) => cost[word][what]),
  })
  const more = { acts, takenInBefore: before, bytesEach: load.bytesEach, durability }
  const bulk = { ...more, batch, inFlight, aim: '1.5 times as fast; less than 1.2 is not done' }
  report(of('bulk', 'wall'), { bench: 'server-bulk-wall', unit: 'µs a document', ...bulk })
  report(of('bulk', 'cpu'), { bench: 'server-bulk-cpu', unit: 'µs a document', ...bulk })
  const feed = { ...more, page, aim: '8 times as fast; less than 5 is not done' }
  report(of('feed', 'wall'), { bench: 'server-feed-wall', unit: 'µs a document', ...feed })
  report(of('feed', 'cpu'), { bench: 'server-feed-cpu', unit: 'µs a document', ...feed })
}

/** Through the whole gate: ids, signatures, causes, grants and the law. */
async function ours(load: Load): Promise<Costs> {
  const server = await ourServer(load.freshCentre())
  try {
    const wire = wireTo(server, await cookieOf(server, 'linqing'))
    return await costsAt(server, wire, `/db/${demoOffice.office}`, load)
  } finally {
    await server.stop()
  }
}

/** The same documents with no gate. */
async function peer(load: Load): Promise<Costs> {
  const server = await peerServer(newFolder('peer'))
  try {
    const wire = wireTo(server)
    await wire.put('/office')
    return await costsAt(server, wire, '/office', load)
  } finally {
    await server.stop()
  }
}

async function costsAt(server: ChildServer, wire: Wire, database: string, load: Load): Promise<Costs> {
  const bodies: Buffer[] = []
  for await (const lines of load.batches(batch)) bodies.push(Buffer.from(`{"docs":[${lines.join(',')}]}`))
  const first = bodies.splice(0, before / batch)
  await takeIn(wire, database, first)
  const bulk = await costOf(server, () => takeIn(wire, database, bodies))
  const feed = await costOf(server, () => giveOut(wire, database))
  wire.close()
  return { bulk, feed }
}

/** The clock stops with the last answer; CPU time counts on until the server rests, for work it has put off is work. */
async function costOf(server: ChildServer, work: () => Promise<void>): Promise<Cost> {
  const spent = await cpuAtRest(server)
  const start = performance.now()
  await work()
  const wall = ((performance.now() - start) * 1000) / acts
  return { wall, cpu: ((await cpuAtRest(server)) - spent) / acts }
}

async function takeIn(wire: Wire, database: string, bodies: readonly Buffer[]): Promise<void> {
  const left = [...bodies]
  let taken = 0
  const send = async () => {
    for (let body = left.shift(); body; body = left.shift()) {
      const answer = await wire.post(`${database}/_bulk_docs`, body)
      taken += rowsIn(answer)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, send))
  const offered = bodies.length * batch
  if (taken !== offered) throw new Error(`${taken} of ${offered} documents were taken`)
}

/** Documents that were taken for good; a parked one was not. */
function rowsIn(answer: string): number {
  const rows = JSON.parse(answer) as { ok?: true; parked?: string }[]
  return rows.filter((row) => row.ok && row.parked === undefined).length
}

async function giveOut(wire: Wire, database: string): Promise<void> {
  let since = '0'
  let bytes = 0
  for (let got = 0; got < acts; got += page) {
    const path = `${database}/_changes?include_docs=true&limit=${page}&since=${since}`
    const answer = await wire.drain(path)
    bytes += answer.bytes
    since = /"last_seq":\s*"?([^",}\s]+)/.exec(answer.end)?.[1] ?? ''
    if (since === '') throw new Error('the feed has no end')
  }
  if (bytes < acts * 1000) throw new Error(`the feed had ${bytes} bytes only`)
}

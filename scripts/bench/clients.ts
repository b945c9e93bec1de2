import { documentId } from '../../domain/index.ts'
import { minutesLater } from '../../domain/testing/instants.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import type { Centre } from '../../sync-server/centre.ts'
import { demoOffice, seedOffice } from '../seed.ts'
import { type ChildServer, ourServer, peerServer } from './child-server.ts'
import { percentile } from './figures.ts'
import { newFolder } from './folders.ts'
import { authorAt, officeWith } from './marriages.ts'
import { preparedCentre } from './prepared-centre.ts'
import { report } from './report.ts'
import { inTurns } from './rounds.ts'
import { cookieOf, type Wire, wireTo } from './wire.ts'

const clients = 200
const databases = 14
const writesASecond = 10
const seconds = 15
const writes = writesASecond * seconds
/** How long after the last write a client may still hear of it, milliseconds. */
const patience = 5000

/** A document that is to be written, and the number of its database. */
interface Write {
  readonly database: number
  readonly id: string
  readonly body: Buffer
}

/** What one run came to: from a write's sending to each client's hearing of it, and the server's CPU time. */
interface Run {
  readonly delays: readonly number[]
  readonly missing: number
  readonly cpuPercent: number
}

/** Many clients that wait for news in many databases while acts are written, beside express-pouchdb. */
export async function benchClients(): Promise<void> {
  const made: Write[] = []
  const template = await preparedCentre(async (centre) => void made.push(...(await writesAt(centre))))
  const { ours, peer } = await inTurns(
    'clients',
    async () => {
      const server = await ourServer(template.copy())
      const path = (database: number) => `/db/${officeName(database)}`
      const wires: Wire[] = []
      for (let at = 0; at < databases; at++) {
        wires.push(wireTo(server, await cookieOf(server, clerkName(at), password)))
      }
      return measured(server, wires, path, made)
    },
    async () => {
      const server = await peerServer(newFolder('peer'))
      const path = (database: number) => `/${officeName(database)}`
      const wires = Array.from({ length: databases }, () => wireTo(server))
      for (const [at, wire] of wires.entries()) await wire.put(path(at))
      return measured(server, wires, path, made)
    },
  )
  const said = { aim: 'none', clients, databases, writesASecond, seconds }
  const of = (figure: (run: Run) => number) => ({ ours: ours.map(figure), peer: peer.map(figure) })
  for (const share of [0.5, 0.99]) {
    const bench = `200 clients, p${share * 100}`
    const missing = of((run) => run.missing)
    report(
      of(({ delays }) => percentile(delays, share)),
      { bench, unit: 'ms', ...said, missing },
    )
  }
  report(
    of(({ cpuPercent }) => cpuPercent),
    { bench: '200 clients, CPU', unit: '% of a core', ...said },
  )
}

async function measured(
  server: ChildServer,
  wires: readonly Wire[],
  path: (database: number) => string,
  all: readonly Write[],
): Promise<Run> {
  const sentAt = new Map<string, number>()
  const delays: number[] = []
  const hears = (id: string): void => {
    const at = sentAt.get(id)
    if (at !== undefined) delays.push(performance.now() - at)
  }
  const expected = all.reduce((sum, { database }) => sum + clientsOf(database), 0)
  const stop = new AbortController()
  for (const [at, wire] of wires.entries()) {
    for (let n = 0; n < clientsOf(at); n++) void follow(wire, path(at), hears, stop.signal)
  }
  await pause(1000)
  const before = await server.cpu()
  const start = performance.now()
  for (const [n, { database, id, body }] of all.entries()) {
    await pause(start + (n * 1000) / writesASecond - performance.now())
    sentAt.set(id, performance.now())
    void wires[database]?.post(`${path(database)}/_bulk_docs`, body).catch(() => undefined)
  }
  const cpu = (await server.cpu()) - before
  const cpuPercent = cpu / 10 / (performance.now() - start)
  const end = performance.now() + patience
  while (delays.length < expected && performance.now() < end) await pause(50)
  stop.abort()
  for (const wire of wires) wire.close()
  await server.stop()
  return { delays, missing: expected - delays.length, cpuPercent }
}

/** One client that waits at the end of a feed, again and again. */
async function follow(
  wire: Wire,
  database: string,
  hears: (id: string) => void,
  stop: AbortSignal,
): Promise<void> {
  let since = '0'
  while (!stop.aborted) {
    const query = `feed=longpoll&include_docs=true&heartbeat=10000&since=${since}`
    const text = await wire.get(`${database}/_changes?${query}`).catch(() => null)
    if (text === null) return
    const { results, last_seq } = JSON.parse(text) as { results: { id: string }[]; last_seq: string | number }
    since = String(last_seq)
    for (const { id } of results) hears(id)
  }
}

/** Seeds the offices and signs the acts: couples that are called, each the first act of a case. */
async function writesAt(centre: Centre): Promise<Write[]> {
  const offices = []
  for (let at = 0; at < databases; at++) {
    const office = officeName(at)
    const clerk = { clerk: clerkName(at), name: clerkName(at), roles: ['registrar'] as const, password }
    await seedOffice(centre, { ...demoOffice, office, clerks: [clerk] })
    const author = await authorAt(centre, office, clerk.clerk, `machine-${at}`)
    offices.push({ author, office: officeWith(centre, office, author, []) })
  }
  const all: Write[] = []
  for (let index = 0; index < writes; index++) {
    const database = index % databases
    const one = offices[database]
    if (!one) throw new Error('every database has an office')
    const start = minutesLater('2026-11-02T09:00:00+08:00', index)
    const chain = { seq: Math.floor(index / databases), last: null }
    const { actions } = await marriageScript({ ...one, index, start, to: 'called', chain })
    for (const action of actions) {
      const document = { _id: documentId(action), body: action.body, sigs: action.sigs }
      const body = Buffer.from(JSON.stringify({ docs: [document] }))
      all.push({ database, id: document._id, body })
    }
  }
  return all
}

const password = 'a-password-of-nobody'
const officeName = (database: number): string => `office-${database}`
const clerkName = (database: number): string => `clerk-${database}`
const clientsOf = (database: number): number =>
  Math.floor(clients / databases) + (database < clients % databases ? 1 : 0)
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)))

import { randomKey, sealingKey } from '../../client/state/vault/sealing.ts'
import type { Action, Row } from '../../domain/index.ts'
import { SimulatedCentre, type Worker } from './centre.ts'
import { between, type Chances, chancesOf, happens } from './chances.ts'
import type { Desk, OwnVerdict, Town } from './clerk.ts'
import { doCryptoAtOnce } from './crypto-at-once.ts'
import { FaultCount } from './faults.ts'
import { type Hand, handAt } from './hand.ts'
import { type Engine, inMemory } from './journal.ts'
import { type Disk, Program } from './machine.ts'
import { Network } from './network.ts'
import { leasedRows, sharedRows, statusChecks } from './supplies.ts'
import { doThreadsAtOnce } from './threads-at-once.ts'
import { Trace } from './trace.ts'
import type { Turns } from './turns.ts'

doCryptoAtOnce()
doThreadsAtOnce()

/** Which world is to be lived through, and how large it is. */
export interface WorldWish {
  readonly seed: number
  /** Which world of the seed, from 0. */
  readonly nth: number
  /** Acts of clerks in it. */
  readonly acts: number
  readonly engine?: Engine
}

/** A machine of a world: its disk, the program that runs on it now, and who sits there. */
export interface Machine {
  readonly disk: Disk
  readonly desk: Desk
  /** What was made here, in order. */
  readonly made: Made[]
  program: Program
  isOnline: boolean
}

/** An act that a machine has made, and what its own check said before it was signed. */
export interface Made {
  readonly action: Action
  readonly own: OwnVerdict
  readonly machine: Machine
  /** The machine has said that it is on disk. */
  isSaved: boolean
}

/** A row that the centre has signed and machines know, and that is published later. */
export interface LateRow {
  readonly row: Row
  /** How many acts are made before. */
  readonly after: number
}

/** One world: offices, machines and a centre, on virtual time. */
export interface World {
  readonly wish: WorldWish
  readonly chances: Chances
  readonly turns: Turns
  readonly trace: Trace
  readonly faults: FaultCount
  readonly centre: SimulatedCentre
  readonly network: Network
  readonly offices: readonly string[]
  readonly machines: readonly Machine[]
  readonly town: Town
  readonly made: Map<string, Made>
  readonly lateRows: LateRow[]
  /** Devices and clerks that were revoked. */
  readonly revoked: Set<string>
  /** What is wrong, found while the world went on. */
  readonly wrong: string[]
  restores: number
}

const officeNames = ['xincheng', 'beilin', 'yanta'] as const
const morning = Date.parse('2026-11-23T01:00:00Z')
/** By how much the day goes on with each act, milliseconds. */
const perAct = 4000

/** The time of day in a world: it goes on with what is done in it. */
export const timeIn = ({ made }: Pick<World, 'made'>): number => morning + made.size * perAct

/** Builds a world in which nothing has happened yet. */
export async function beginWorld(wish: WorldWish, turns: Turns): Promise<World> {
  const chances = chancesOf(wish.seed, wish.nth)
  const chance = chances.of('begin')
  const faults = new FaultCount()
  const made = new Map<string, Made>()
  const offices = officeNames.slice(0, 2 + chance.below(2))
  const seats = offices.flatMap((office) =>
    Array.from({ length: 2 + chance.below(2) }, (_, at) => ({ office, at, device: `${office}-${at}` })),
  )
  const workers = seats.map(({ office, at, device }): Worker => {
    const isKit = office === offices[0] && at === 2
    return { clerk: `clerk-${device}`, office, roles: ['registrar'], scope: isKit ? 'kit' : 'desk' }
  })
  const clock = () => new Date(timeIn({ made }))
  const centre = await SimulatedCentre.begin(wish.engine ?? inMemory, turns, clock, workers)
  await centre.start()
  const trace = new Trace(turns)
  const network = new Network(centre, turns, faults, trace)
  const world: World = {
    wish,
    chances,
    turns,
    trace,
    faults,
    centre,
    network,
    offices,
    machines: [],
    town: { couples: new Map(), open: new Map(), nextCouple: 1 },
    made,
    lateRows: [],
    revoked: new Set(),
    wrong: [],
    restores: 0,
  }
  const shared = sharedRows(centre.key, offices)
  for (const row of shared) await centre.publish(row)
  const many = 20 + Math.ceil(wish.acts / 10)
  const machines: Machine[] = []
  for (const [index, seat] of seats.entries()) {
    machines.push(await machineAt(world, seat, workers[index] as Worker, index * many + 1, many))
  }
  const all = machines.flatMap(({ disk }) => [...disk.rows.values()])
  const late = new Set(world.lateRows.map(({ row }) => row.id))
  for (const row of all.filter(({ id }) => !late.has(id))) await centre.publish(row)
  const published = [...(centre.reference?.values() ?? [])]
  for (const { disk } of machines) for (const row of published) disk.rows.set(row.id, row)
  // No timer of before is left, and nothing is due: what follows depends on the seed alone.
  await centre.watched()
  trace.begin()
  return Object.assign(world, { machines })
}

interface Seat {
  readonly office: string
  readonly at: number
  readonly device: string
}

async function machineAt(
  world: World,
  { office, at, device }: Seat,
  worker: Worker,
  first: number,
  many: number,
): Promise<Machine> {
  const { centre, chances, faults, lateRows, wish } = world
  const chance = chances.of(`desk ${device}`)
  const hands: Hand[] = [await handAt(centre.key, { ...worker, device })]
  if (at === 0)
    hands.push(
      await handAt(centre.key, { clerk: `head-${office}`, office, device, roles: ['head', 'registrar'] }),
    )
  const rows: Row[] = [
    ...hands.flatMap((hand) => hand.rows),
    ...leasedRows(centre.key, { office, device, first, many }),
  ]
  const comesLate = (row: Row): void => {
    faults.met('late-row')
    lateRows.push({ row, after: between(chance, 1, Math.max(1, wish.acts - 1)) })
  }
  if (at === 1) {
    const newcomer = await handAt(centre.key, {
      clerk: `new-${device}`,
      office,
      device,
      roles: ['registrar'],
    })
    hands.push(newcomer)
    rows.push(...newcomer.rows)
    for (const row of newcomer.rows) if (happens(chance, 500)) comesLate(row)
    const policy = centre.key.signRow(statusChecks(office, '2026-11-01'))
    rows.push(policy)
    comesLate(policy)
  }
  for (const row of rows.filter(({ body }) => body.kind === 'segment' || body.kind === 'blanks')) {
    if (happens(chance, 150)) comesLate(row)
  }
  const skew = happens(chance, 300) ? between(chance, -90_000, 90_000) : 0
  if (skew !== 0) faults.met('clock-skewed')
  const disk: Disk = {
    name: `${device} ${wish.seed} ${wish.nth}`,
    device,
    worker,
    deviceKey: await sealingKey(randomKey()),
    rows: new Map(rows.map((row) => [row.id, row])),
    rowsSince: '0',
  }
  const desk: Desk = { hands, chance, nextNumber: first, skew }
  const machine: Omit<Machine, 'program'> = { disk, desk, made: [], isOnline: true }
  const program = await programOn(world, machine)
  return Object.assign(machine, { program })
}

/** Starts the program on a machine, as after it was switched on. */
export async function programOn(world: World, machine: Omit<Machine, 'program'>): Promise<Program> {
  const { centre, network, chances } = world
  const { disk } = machine
  const chance = chances.of(`line ${disk.device} ${world.faults.of('device-killed')}`)
  const program = new Program(disk, centre.key.publicKey, ({ isAlive }) =>
    network.lineOf(disk.worker.clerk, chance, () => machine.isOnline, isAlive),
  )
  await program.start()
  return program
}

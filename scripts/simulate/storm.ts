import { instantAt } from '../../sync-server/clock.ts'
import { between, happens } from './chances.ts'
import { nextAct } from './clerk.ts'
import { checkWord } from './everything-at-centre.ts'
import type { Backup } from './journal.ts'
import type { Program } from './machine.ts'
import { type Machine, programOn, timeIn, type World } from './world.ts'

/** Lives through a world's acts with everything that goes wrong meanwhile. */
export async function storm(world: World): Promise<void> {
  const { machines } = world
  const state = { isOver: false }
  const until = () => state.isOver
  const running = [
    ...machines.map((machine) => atDesk(world, machine)),
    ...machines.flatMap((machine) => rounds(world, machine, until)),
    ...machines.map((machine) => cable(world, machine, until)),
    ...machines.map((machine) => powerOfMachine(world, machine, until)),
    powerOf(world, until),
    published(world, until),
  ]
  void Promise.allSettled(running.slice(0, machines.length)).then(() => {
    state.isOver = true
  })
  await Promise.all(running)
}

/** Clerks at one machine make acts until the world's share is made. */
async function atDesk(world: World, machine: Machine): Promise<void> {
  const { turns, wish, made } = world
  const { desk } = machine
  while (made.size < wish.acts) {
    await turns.rest(between(desk.chance, 1, 60))
    const { program } = machine
    await unlessKilled(program, () => oneAct(world, machine, program))
  }
}

async function oneAct(world: World, machine: Machine, program: Program): Promise<void> {
  const { desk } = machine
  if (!program.isAlive) return
  // No two machines sign at one instant: what is decided by ids otherwise, which differ each time, is by time.
  const at = instantAt(new Date(timeIn(world) + desk.skew + 1 + world.machines.indexOf(machine)))
  const next = await nextAct(program, desk, world.town, at)
  if (!next || !program.isAlive) return
  const record = { ...next, machine, isSaved: false }
  machine.made.push(record)
  world.made.set(next.action.id, record)
  world.trace.note(`${machine.disk.device} makes ${next.action.body.act.type} ${next.action.id}`)
  await program.save(next.action)
  record.isSaved = true
}

/** The power of a machine fails, now and then, in the middle of whatever it does: its ledger is what is left. */
async function powerOfMachine(world: World, machine: Machine, isOver: () => boolean): Promise<void> {
  const chance = world.chances.of(`power ${machine.disk.device}`)
  while (!isOver()) {
    await world.turns.rest(between(chance, 3000, 40_000))
    if (isOver()) return
    world.faults.met('device-killed')
    world.trace.note(`${machine.disk.device} is killed`)
    machine.program.kill()
    await world.turns.rest(between(chance, 1, 200))
    machine.program = await programOn(world, machine)
  }
}

/** What runs beside the desk: sending, pulling, and the reference. */
function rounds(world: World, machine: Machine, isOver: () => boolean): Promise<void>[] {
  const { turns, chances } = world
  // Some read the feed all the time, others hardly ever.
  const betweenPulls = chances.of(`rhythm ${machine.disk.device}`).pick([300, 3000, 3000, 15_000])
  const round = async (name: string, most: number, work: (program: Program) => Promise<unknown>) => {
    const chance = chances.of(`${name} ${machine.disk.device}`)
    while (!isOver()) {
      await turns.rest(between(chance, 20, most))
      const { program } = machine
      if (!program.isAlive) continue
      await unlessKilled(program, () => work(program))
    }
  }
  return [
    round('push', 3000, async (program) => {
      await program.push()
      await checkWord(world, machine, program)
    }),
    round('pull', betweenPulls, async (program) => {
      await program.pull()
      await checkWord(world, machine, program)
    }),
    round('reference', 9000, (program) => program.pullReference()),
  ]
}

/** Work that a killed program has not finished ends with it. */
async function unlessKilled(program: Program, work: () => Promise<unknown>): Promise<void> {
  const fate = await Promise.race([
    work().then(
      () => null,
      (fault: unknown) => ({ fault }),
    ),
    program.killed,
  ])
  if (fate && program.isAlive) throw fate.fault
}

/** The cable of a machine is out for a while, now and then. */
async function cable(world: World, machine: Machine, isOver: () => boolean): Promise<void> {
  const chance = world.chances.of(`cable ${machine.disk.device}`)
  while (!isOver()) {
    await world.turns.rest(between(chance, 500, 12_000))
    if (isOver()) break
    world.faults.met('offline')
    machine.isOnline = false
    await world.turns.rest(between(chance, 500, 8000))
    machine.isOnline = true
  }
  machine.isOnline = true
}

/** The centre's power fails, and sometimes it comes back as it was some time ago. */
async function powerOf(world: World, isOver: () => boolean): Promise<void> {
  const { turns, centre, faults, made, wish } = world
  const chance = world.chances.of('power')
  const plan = Array.from({ length: between(chance, 1, 4) }, () => chance.below(wish.acts)).sort(
    (a, b) => a - b,
  )
  const restoreAt = happens(chance, 700) ? chance.below(plan.length) : -1
  const backupAt = restoreAt < 0 ? -1 : chance.below(plan[restoreAt] ?? 1)
  let backup: Backup | null = null
  let nth = 0
  while (!isOver()) {
    await turns.rest(between(chance, 1, 50))
    if (!backup && backupAt >= 0 && made.size >= backupAt) backup = centre.backup()
    if (made.size < (plan[nth] ?? Number.POSITIVE_INFINITY)) continue
    faults.met('server-killed')
    centre.kill()
    world.trace.note('the server is killed')
    await turns.rest(between(chance, 1, 1500))
    if (nth === restoreAt && backup) {
      faults.met('restored')
      world.restores += 1
      await centre.putBack(backup)
      world.trace.note(`the store is put back to act ${backupAt}, epoch ${centre.epoch}`)
    }
    await centre.start()
    world.trace.note('the server is up')
    nth += 1
  }
}

/** Rows that acts have named already are published; somebody is trusted no longer. */
async function published(world: World, isOver: () => boolean): Promise<void> {
  const { turns, centre, made, wish, faults, machines } = world
  const chance = world.chances.of('rows')
  const revokeAt = happens(chance, 600)
    ? between(chance, wish.acts >> 1, wish.acts)
    : Number.POSITIVE_INFINITY
  let isRevoked = false
  while (!isOver()) {
    await turns.rest(between(chance, 20, 200))
    for (const late of [...world.lateRows]) {
      if (made.size < late.after || !(await centre.publish(late.row))) continue
      world.lateRows.splice(world.lateRows.indexOf(late), 1)
    }
    if (isRevoked || made.size < revokeAt || !centre.isUp) continue
    isRevoked = true
    const { disk } = machines[chance.below(machines.length)] ?? {}
    if (!disk) continue
    const of = chance.pick<'clerk' | 'device'>(['clerk', 'device'])
    const id = of === 'clerk' ? disk.worker.clerk : disk.device
    const from = instantAt(new Date(timeIn(world)))
    const row = centre.key.signRow({ kind: 'revocation', of, id, from, reason: '遗失' })
    faults.met('revoked')
    world.revoked.add(`${of} ${id}`)
    world.lateRows.push({ row, after: 0 })
  }
}

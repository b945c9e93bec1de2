import { calm } from './network.ts'
import type { Machine, World } from './world.ts'

/** More rounds than this, and something is stuck. */
const mostRounds = 12

/** The faults stop, what is late is published, and everybody syncs until nobody has anything left to say. */
export async function calmDown(world: World): Promise<void> {
  const { network, centre, lateRows, turns, machines, wrong } = world
  network.weather = calm
  // What was sent and had not arrived arrives now.
  await turns.rest(2100)
  for (const { row } of lateRows.splice(0)) await centre.publish(row)
  for (let round = 0; round < mostRounds; round++) {
    for (const machine of machines) await synced(world, machine)
    await centre.watched()
    if (await isQuiet(world)) return
  }
  wrong.push(`after ${mostRounds} rounds without faults somebody still has something to send`)
}

async function synced({ wrong }: World, { program, disk }: Machine): Promise<void> {
  const steps = {
    reference: () => program.pullReference(),
    push: () => program.push(),
    pull: () => program.pull(),
  }
  for (const [step, work] of Object.entries(steps)) {
    const done = await work()
    if (!done.ok) wrong.push(`${disk.device} cannot ${step} without faults: ${done.error.code}`)
  }
}

/** Every machine has nothing to send and has read its feed to the end. */
async function isQuiet({ machines, centre }: World): Promise<boolean> {
  for (const { program, disk } of machines) {
    if (!(await program.saysAllThere())) return false
    const there = await centre.database(disk.worker.office)
    if ((await program.place()) !== `${await there.lastSequence()}-${centre.epoch}`) return false
  }
  return true
}

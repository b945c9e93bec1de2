import { documentId } from '../../domain/index.ts'
import type { Program } from './machine.ts'
import type { Machine, World } from './world.ts'

/**
 * Whenever a machine would say that everything of its own is at the centre, it is true. Only of a centre that was
 * put back since it last heard of it, no machine can know that.
 */
export async function checkWord(world: World, machine: Machine, program: Program): Promise<void> {
  const { centre, wrong } = world
  const { disk, made } = machine
  const before = made.length
  const { epoch } = centre
  if ((await program.ledger.read('epoch')) !== epoch || !(await program.saysAllThere())) return
  const own = made.slice(0, before).filter(({ isSaved }) => isSaved)
  const database = await centre.database(disk.worker.office)
  const there = await database.get(own.map(({ action }) => documentId(action)))
  if (centre.epoch !== epoch || !program.isAlive) return
  const missing = own.filter(({ action }) => !there.has(documentId(action)))
  if (missing.length > 0) {
    wrong.push(`${disk.device} says that everything is at the centre, but ${missing.length} acts are not`)
  }
}

import { centreClerk } from '../../domain/index.ts'
import { calmDown } from './calm.ts'
import { checkWorld } from './checks.ts'
import { drawCryptoFrom } from './crypto-of-seed.ts'
import { keepEvidence } from './evidence.ts'
import type { FaultKind } from './faults.ts'
import { readFeed } from './office-feed.ts'
import { storm } from './storm.ts'
import { timersOn } from './timers.ts'
import { Turns } from './turns.ts'
import { beginWorld, type World, type WorldWish } from './world.ts'

/** What a world has come to. */
export interface WorldReport {
  readonly nth: number
  readonly acts: number
  readonly devices: number
  readonly held: number
  readonly disputes: number
  readonly decisions: number
  readonly faults: Readonly<Record<FaultKind, number>>
  /** What is wrong; empty when all that must hold does. */
  readonly wrong: readonly string[]
  /** The folder where what a wrong world left behind is kept. */
  readonly evidence: string | null
  /** The mark of its trace: the same when it is lived through again. */
  readonly mark: string
}

/** Lives through one world: acts under faults, then calm, then every check. */
export async function liveThrough(wish: WorldWish): Promise<WorldReport> {
  const restoreCrypto = drawCryptoFrom(`${wish.seed} ${wish.nth}`)
  const turns = new Turns()
  const world = await beginWorld(wish, turns)
  const restoreTimers = timersOn(turns)
  try {
    await storm(world)
    await calmDown(world)
    const wrong = await checkWorld(world)
    const evidence = wrong.length > 0 ? await keepEvidence(world, wrong) : null
    return { ...(await countsOf(world)), wrong, evidence, mark: world.trace.mark() }
  } finally {
    turns.end()
    restoreTimers()
    restoreCrypto()
    for (const { program } of world.machines) {
      program.kill()
      await program.ledger.delete()
    }
    await world.centre.close()
  }
}

async function countsOf({
  wish,
  made,
  machines,
  offices,
  centre,
  faults,
}: World): Promise<Omit<WorldReport, 'wrong' | 'evidence' | 'mark'>> {
  const count = { held: 0, disputes: 0, decisions: 0 }
  for (const office of offices) {
    for (const { body } of (await readFeed(await centre.database(office))).acts) {
      const { type } = body.act
      if (type === 'hold') count.held += 1
      if (type === 'dispute' && body.by.clerk === centreClerk) count.disputes += 1
      if (type === 'settle-hold') count.decisions += 1
    }
  }
  return { nth: wish.nth, acts: made.size, devices: machines.length, ...count, faults: faults.all() }
}

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { replayCommand } from './figures.ts'
import { worldsFor } from './plan.ts'
import { liveThroughAll } from './pool.ts'

const fixedSeed = 20_261_123
const freshSeed = Date.now() % 1_000_000_000
const actsEach = 6000

/** Lives through a share of a seed's worlds; each fault is told with the command that shows it again. */
async function share(seed: number): Promise<void> {
  console.log(`simulated with seed ${seed}`)
  const wrong: string[] = []
  await liveThroughAll(worldsFor(seed, actsEach), 1, (answer) => {
    const { nth, acts } = answer.wish
    const found = 'failure' in answer ? [answer.failure] : answer.report.wrong
    if (found.length > 0) wrong.push(`${replayCommand(seed, nth, acts)}: ${found.slice(0, 5).join('; ')}`)
  })
  assert.equal(wrong, [])
}

test('[I1] under every fault nothing that was saved is lost, and everybody comes to the same: 6,000 acts, a fixed seed', () =>
  share(fixedSeed))

test('[I1] under every fault nothing that was saved is lost, and everybody comes to the same: 6,000 acts, a fresh seed', () =>
  share(freshSeed))

test.run()

import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { liveThrough } from './live-through.ts'

/** Worlds in which something was once wrong; each stands for what was mended then. */
async function isMended(seed: number, nth: number, acts: number): Promise<void> {
  const { wrong } = await liveThrough({ seed, nth, acts })
  assert.equal(wrong, [])
}

test('[rows] a machine that had not read its feed when the centre was put back offers the rows its acts wait for', () =>
  isMended(5, 1, 600))

test('[replay] a world that is lived through again goes the same way, to the last answer of the centre', async () => {
  const wish = { seed: 1, nth: 0, acts: 150 }
  const first = await liveThrough(wish)
  await liveThrough({ ...wish, nth: 1 })
  assert.equal(await liveThrough(wish), first)
})

test.run()

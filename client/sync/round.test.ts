import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { err, ok } from '../../domain/index.ts'
import { waitAfter } from './backoff.ts'
import { LineWatch } from './line-watch.ts'
import { Bell, goRound } from './round.ts'

const unreachable = err({ code: 'unreachable' } as const)

/** Rounds whose waits end only by the bell: a wait of a day is not over while the suite runs. */
function rounds() {
  const ending = new AbortController()
  const lines: string[] = []
  const watch = new LineWatch(
    () => '2026-05-20T09:00:00.000+08:00',
    ({ line }) => lines.push(line),
  )
  const shared = { signal: ending.signal, watch, bell: new Bell(), wall: () => 0, chance: () => 0.5 }
  return { ending, lines, shared }
}

test('[backoff] waits double from half a second to two minutes, and spread by chance', () => {
  assert.equal(
    [1, 2, 3, 20].map((failures) => waitAfter(failures, 0)),
    [500, 1000, 2000, 60_000],
  )
  assert.equal(
    [1, 2, 3, 20].map((failures) => waitAfter(failures, 1)),
    [1000, 2000, 4000, 120_000],
  )
})

test('[rounds] the round that finds the centre again wakes those that wait for it', async () => {
  const { ending, shared, lines } = rounds()
  let tries = 0
  const waiting = goRound(
    shared,
    async () => {
      tries += 1
      if (tries === 1) return unreachable
      ending.abort()
      return ok(null)
    },
    () => Promise.resolve(),
  )
  await Promise.resolve()
  await goRound(
    { ...shared, signal: AbortSignal.any([shared.signal]) },
    async () => ok(null),
    (rung) => shared.bell.wait(rung, 86_400_000, shared.signal),
  )
  await waiting
  assert.is(tries, 2)
  assert.equal(lines, ['offline', 'connected'])
})

test('[rounds] a ring that comes while a round works is not lost', async () => {
  const { ending, shared } = rounds()
  let tries = 0
  await goRound(
    shared,
    async () => {
      tries += 1
      if (tries === 1) shared.bell.ring()
      else ending.abort()
      return unreachable
    },
    () => Promise.resolve(),
  )
  assert.is(tries, 2)
})

test('[rounds] a line that breaks each time after it has worked is tried again as after a first fault', async () => {
  const { ending, shared } = rounds()
  const waits: (number | null)[] = []
  await goRound(
    shared,
    async (works) => {
      waits.push(shared.watch.status.nextTryAt)
      works()
      shared.bell.ring()
      if (waits.length === 4) ending.abort()
      return unreachable
    },
    () => Promise.resolve(),
  )
  assert.equal(waits, [null, ...[1, 1, 1].map((failures) => waitAfter(failures, 0.5))])
})

test('[rounds] an answer that finds no room is asked for again; the round does not end', async () => {
  const { ending, shared } = rounds()
  const noRoom = Object.assign(new Error('full'), { name: 'QuotaExceededError' })
  let tries = 0
  await goRound(
    shared,
    async () => {
      tries += 1
      if (tries === 2) ending.abort()
      shared.bell.ring()
      if (tries === 1) throw noRoom
      return ok(null)
    },
    () => Promise.resolve(),
  )
  assert.is(tries, 2)
  assert.equal(shared.watch.status.lastFault, { code: 'no-space' })
})

test.run()

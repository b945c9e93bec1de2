import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { err, ok, type Result } from '../../domain/index.ts'
import type { CentreFault } from '../state/faults.ts'
import { waitAfter } from './backoff.ts'
import { LineWatch } from './line-watch.ts'
import { Bell, goRound } from './round.ts'

const unreachable = err({ code: 'unreachable' } as const)

/** Rounds whose waits end only by the bell: a wait of a day is not over while the suite runs. */
function rounds() {
  const ending = new AbortController()
  const lines: string[] = []
  const failures: unknown[] = []
  const onFailure = (cause: unknown): void => void failures.push(cause)
  const watch = new LineWatch(
    () => '2026-05-20T09:00:00.000+08:00',
    ({ line }) => lines.push(line),
  )
  const shared = {
    signal: ending.signal,
    watch,
    bell: new Bell(),
    wall: () => 0,
    chance: () => 0.5,
    onFailure,
  }
  return { ending, lines, failures, shared }
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

type Stage = ReturnType<typeof rounds>
type Turn = (works: () => void) => Result<unknown, CentreFault>

/** Goes round with these turns, and ends in the last one; gives how often it went. */
async function goThrough({ shared, ending }: Stage, ...turns: readonly Turn[]): Promise<number> {
  let tries = 0
  const work = async (works: () => void): Promise<Result<unknown, CentreFault>> => {
    const turn = turns[tries]
    tries += 1
    if (tries >= turns.length) ending.abort()
    return turn ? turn(works) : unreachable
  }
  await goRound(shared, work, () => Promise.resolve())
  return tries
}

test('[rounds] the round that finds the centre again wakes those that wait for it', async () => {
  const stage = rounds()
  const { shared, lines } = stage
  const waiting = goThrough(
    stage,
    () => unreachable,
    () => ok(null),
  )
  await Promise.resolve()
  await goRound(
    { ...shared, signal: AbortSignal.any([shared.signal]) },
    async () => ok(null),
    (rung) => shared.bell.wait(rung, 86_400_000, shared.signal),
  )
  assert.is(await waiting, 2)
  assert.equal(lines, ['offline', 'connected'])
})

test('[rounds] a ring that comes while a round works is not lost', async () => {
  const stage = rounds()
  const ringing: Turn = () => {
    stage.shared.bell.ring()
    return unreachable
  }
  assert.is(await goThrough(stage, ringing, () => unreachable), 2)
})

test('[rounds] a line that breaks each time after it has worked is tried again as after a first fault', async () => {
  const stage = rounds()
  const { bell, watch } = stage.shared
  const waits: (number | null)[] = []
  const breaking: Turn = (works) => {
    waits.push(watch.status.nextTryAt)
    works()
    bell.ring()
    return unreachable
  }
  await goThrough(stage, breaking, breaking, breaking, breaking)
  assert.equal(waits, [null, ...[1, 1, 1].map((failures) => waitAfter(failures, 0.5))])
})

/** A turn in which something breaks here; the bell ends the wait that follows. */
const throwing =
  ({ shared }: Stage, cause: Error): Turn =>
  () => {
    shared.bell.ring()
    throw cause
  }

test('[rounds] an answer that finds no room is asked for again; the round does not end', async () => {
  const stage = rounds()
  const noRoom = Object.assign(new Error('full'), { name: 'QuotaExceededError' })
  assert.is(await goThrough(stage, throwing(stage, noRoom), () => ok(null)), 2)
  assert.equal(stage.shared.watch.status.lastFault, { code: 'no-space' })
})

test('[rounds] what breaks here is told and shown, and the round goes on', async () => {
  const stage = rounds()
  const broken = new Error('Internal error')
  assert.is(await goThrough(stage, throwing(stage, broken), () => ok(null)), 2)
  assert.equal(stage.failures, [broken])
  assert.equal(stage.shared.watch.status.lastFault, { code: 'failed-here' })
})

test.run()

import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { WorldAnswer } from './worker.ts'
import type { WorldWish } from './world.ts'

/** Worlds that one process lives through before another takes its place: then all its memory is free again. */
const worldsEach = 12

/** Lives through worlds in so many processes at a time, and tells of each as it ends. */
export async function liveThroughAll(
  wishes: readonly WorldWish[],
  workers: number,
  onWorld: (answer: WorldAnswer) => void,
): Promise<void> {
  const each = Math.min(worldsEach, Math.ceil(wishes.length / workers))
  const shares = Array.from({ length: Math.ceil(wishes.length / each) }, (_, at) =>
    wishes.slice(at * each, (at + 1) * each),
  )
  const running = new Set<ChildProcess>()
  const endAll = (): void => {
    for (const child of running) child.kill('SIGKILL')
  }
  process.once('exit', endAll)
  const work = async () => {
    for (let share = shares.shift(); share; share = shares.shift()) await livedBy(share, running, onWorld)
  }
  await Promise.all(Array.from({ length: workers }, work))
  process.off('exit', endAll)
}

function livedBy(
  share: readonly WorldWish[],
  running: Set<ChildProcess>,
  onWorld: (answer: WorldAnswer) => void,
): Promise<void> {
  const left = new Map(share.map((wish) => [wish.nth, wish]))
  const execArgv = ['--import', 'tsx', '--max-semi-space-size=64']
  const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), { execArgv })
  running.add(child)
  child.on('message', (answer: WorldAnswer) => {
    left.delete(answer.wish.nth)
    onWorld(answer)
  })
  child.send(share)
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      running.delete(child)
      const [wish] = left.values()
      if (wish) onWorld({ wish, failure: `its process ended with ${signal ?? code}` })
      resolve()
    })
  })
}

import { parseArgs } from 'node:util'
import { figuresOf, replayCommand } from './simulate/figures.ts'
import type { WorldReport } from './simulate/live-through.ts'
import { usualActs, worldsFor } from './simulate/plan.ts'
import { liveThroughAll } from './simulate/pool.ts'

/**
 * `npm run simulate -- --acts 1000000 [--seed n] [--workers n]`: worlds of offices, machines and a centre under faults.
 * `npm run simulate -- --seed n --world n [--acts n]`: one world of a seed once more. Its mark, a hash of
 * all that happened in its order, says whether it went the same way.
 */
const { values } = parseArgs({
  options: {
    acts: { type: 'string' },
    seed: { type: 'string' },
    world: { type: 'string' },
    workers: { type: 'string', default: '1' },
  },
})
const numberIn = (text: string | undefined, otherwise: number): number => {
  const number = text === undefined ? otherwise : Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`${text} is no whole number`)
  return number
}
const seed = numberIn(values.seed, Date.now() % 1_000_000_000)
const acts = numberIn(values.acts, values.world === undefined ? 20_000 : usualActs)
const world = values.world === undefined ? null : numberIn(values.world, 0)
const wishes = world === null ? worldsFor(seed, acts) : [{ seed, nth: world, acts }]
const workers = Math.max(1, numberIn(values.workers, 1))

console.log(`seed ${seed}: ${wishes.length} worlds of ${wishes[0]?.acts ?? 0} acts, ${workers} at a time`)
const start = performance.now()
const reports: WorldReport[] = []
let failed = 0
await liveThroughAll(wishes, workers, (answer) => {
  const { wish } = answer
  const wrong = 'failure' in answer ? [answer.failure] : answer.report.wrong
  if ('report' in answer) reports.push(answer.report)
  if (wrong.length > 0) {
    failed += 1
    console.log(`world ${wish.nth} is wrong:\n  ${wrong.slice(0, 20).join('\n  ')}`)
    console.log(`  again with: ${replayCommand(wish.seed, wish.nth, wish.acts)}`)
    if ('report' in answer)
      console.log(`  its mark: ${answer.report.mark}, kept in ${answer.report.evidence}`)
  }
  if (world !== null && 'report' in answer) console.log(`the mark of world ${world}: ${answer.report.mark}`)
  const done = reports.reduce((sum, one) => sum + one.acts, 0)
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${reports.length + failed}/${wishes.length} worlds, ${done} acts, ${(done / seconds).toFixed(0)} acts/s`,
  )
})
const seconds = (performance.now() - start) / 1000
const figures = figuresOf(reports)
console.log(
  JSON.stringify({
    seed,
    ...figures,
    worldsWrong: failed,
    workers,
    seconds: Math.round(seconds),
    actsPerSecond: Math.round(figures.acts / seconds),
  }),
)
process.exitCode = failed > 0 ? 1 : 0

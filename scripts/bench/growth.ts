import { type Action, add, admit, type Log, type MarriageAct, marriage } from '../../domain/index.ts'
import { type TestOffice, testOffice } from '../../domain/testing/office.ts'
import { demoOffice } from '../seed.ts'
import { openPage, withBrowser } from './browser.ts'
import { growth, mean, median, rounded } from './figures.ts'
import { searchKinds } from './find.ts'
import { loadOf } from './load.ts'
import { centreWith } from './loaded-centre.ts'
import { longCase } from './long-case.ts'
import { report, tell } from './report.ts'
import { usualRounds } from './rounds.ts'

const sizesOfCases = [10, 30, 100, 300] as const
const sizes = [1000, 10_000, 100_000] as const
const aim = 'a slope of 1 (linear); more than 1.1 is not done'

/** How costs grow with size: admitting a case's acts, pulling, finding. */
export async function benchGrowth(): Promise<void> {
  await admitting()
  await pullingAndFinding()
}

/** Every act of a case is admitted and joins the log, as at the gate. */
async function admitting(): Promise<void> {
  const office = await testOffice(20)
  const cases = sizesOfCases.map((size) => ({ size, acts: longCase(office, size) }))
  for (const { acts } of cases) admitAll(office, acts)
  const slopes: number[] = []
  const points: { size: number; cost: number }[] = []
  for (let round = 0; round < usualRounds; round++) {
    const measured = cases.map(({ size, acts }) => ({ size, cost: repeated(office, acts) }))
    points.push(...measured)
    slopes.push(growth(measured))
  }
  report({ ours: slopes }, { bench: 'growth-admit', unit: 'slope', aim, milliseconds: mediansOf(points) })
}

/** Milliseconds for one case, from as many as take a tenth of a second or more. */
function repeated(office: TestOffice, acts: readonly Action<MarriageAct>[]): number {
  const start = performance.now()
  let times = 0
  while (performance.now() - start < 100) {
    admitAll(office, acts)
    times++
  }
  return (performance.now() - start) / times
}

function admitAll({ reference }: TestOffice, acts: readonly Action<MarriageAct>[]): void {
  let log: Log<MarriageAct> = new Map()
  for (const action of acts) {
    const { verdict } = admit(marriage, log, action, reference)
    if (verdict !== 'admitted') throw new Error(`${action.body.act.type} is ${verdict}`)
    log = add(marriage, log, action)
  }
}

async function pullingAndFinding(): Promise<void> {
  const pulls: { size: number; cost: number }[] = []
  const finds: { size: number; cost: number }[] = []
  for (const size of sizes) {
    const load = await loadOf(sizes[2])
    tell(`growth: a centre with ${size} acts`)
    const server = await centreWith(load, size)
    try {
      await withBrowser(async (page) => {
        await openPage(page, server.port, 'linqing')
        const { office } = demoOffice
        for (let round = 0; round < usualRounds; round++) {
          tell(`growth: pull of ${size}, round ${round + 1} of ${usualRounds}`)
          const cost = await page.evaluate(([from, count]) => bench.pullIntoLedger(from, count), [
            office,
            size,
          ] as const)
          pulls.push({ size, cost })
          const { searches } = await page.evaluate((cases) => bench.find(cases, 50), size)
          finds.push({ size, cost: mean(searchKinds.flatMap((kind) => searches[kind])) })
        }
      })
    } finally {
      await server.stop()
    }
  }
  const grown = (points: readonly { size: number; cost: number }[]): number[] =>
    Array.from({ length: usualRounds }, (_, round) =>
      growth(points.filter((_point, at) => at % usualRounds === round)),
    )
  report({ ours: grown(pulls) }, { bench: 'growth-pull', unit: 'slope', aim, milliseconds: mediansOf(pulls) })
  report({ ours: grown(finds) }, { bench: 'growth-find', unit: 'slope', aim, milliseconds: mediansOf(finds) })
}

const mediansOf = (points: readonly { readonly size: number; readonly cost: number }[]): object =>
  Object.fromEntries(
    [...new Set(points.map(({ size }) => size))].map((size) => [
      size,
      rounded(median(points.filter((point) => point.size === size).map(({ cost }) => cost))),
    ]),
  )

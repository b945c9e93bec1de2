import { benchPages, openPage, withBrowser } from './browser.ts'
import { ourServer } from './child-server.ts'
import { percentile } from './figures.ts'
import { loadOf } from './load.ts'
import type { Asked } from './page/finding.ts'
import { report } from './report.ts'
import { repeated } from './rounds.ts'

const cases = 100_000
const searches = 200

/** Everything that somebody may type. */
export const searchKinds: readonly Asked[] = [
  'one character',
  'two characters',
  'initials',
  'id number',
  'certificate number',
]

/** Finding among a hundred thousand cases, in the index that the desk searches in. */
export async function benchFind(): Promise<void> {
  const load = await loadOf(1000)
  const server = await ourServer(load.freshCentre(), { LIANLI_CLIENT: await benchPages() })
  try {
    await withBrowser(async (page) => {
      await openPage(page, server.port, 'linqing')
      const rounds = await repeated('find', () =>
        page.evaluate(([count, times]) => bench.find(count, times), [cases, searches] as const),
      )
      for (const kind of searchKinds) {
        const said = { bench: `find: ${kind}`, unit: 'ms, p95', aim: 'under 16 on a quiet machine', cases }
        report({ ours: rounds.map((round) => percentile(round.searches[kind], 0.95)) }, said)
      }
      report(
        { ours: rounds.map(({ build }) => build) },
        { bench: 'find: building the index', unit: 'ms', aim: 'none', cases },
      )
    })
  } finally {
    await server.stop()
  }
}

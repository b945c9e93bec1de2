import { inventedCouple } from '../../domain/testing/couples.ts'
import { benchPages, openPage, withBrowser } from './browser.ts'
import { ourServer } from './child-server.ts'
import { percentile } from './figures.ts'
import { loadOf } from './load.ts'
import { report, tell } from './report.ts'
import { repeated } from './rounds.ts'

/** Ten thousand cases with a hundred thousand acts; a hundred cases are open. */
const holding = { filed: 6680, ended: 3220, open: 100 }
const searches = 50

/** From keys in hand to a list that can be used, and finding on that desk. */
export async function benchUnlock(): Promise<void> {
  const load = await loadOf(1000)
  const server = await ourServer(load.freshCentre(), { LIANLI_CLIENT: await benchPages() })
  try {
    await withBrowser(async (page) => {
      await openPage(page, server.port, 'linqing')
      tell('unlock: filling the ledger')
      const acts = await page.evaluate((cases) => bench.fillLedger(cases), holding)
      const cases = holding.filed + holding.ended + holding.open
      const queries = Array.from({ length: searches }, (_, n) => queryOf(1 + n * 131, n))
      const rounds = await repeated('unlock', () =>
        page.evaluate(([open, asked]) => bench.unlock(open, asked), [holding.open, queries] as const),
      )
      const said = { unit: 'ms', acts, cases, open: holding.open }
      report(
        { ours: rounds.map(({ took }) => took) },
        { bench: 'unlock', aim: 'under 1000 after the key derivation', ...said },
      )
      // The first search builds the index.
      const first = rounds.map(({ searches: [took] }) => took ?? Number.NaN)
      report({ ours: first }, { bench: 'find: first search on the desk', aim: 'none', ...said })
      const later = rounds.map(({ searches: [, ...took] }) => percentile(took, 0.95))
      report(
        { ours: later },
        { bench: 'find: on the desk, p95', aim: 'under 16 on a quiet machine', ...said },
      )
    })
  } finally {
    await server.stop()
  }
}

/** A name's first character, a whole name, or a number. */
function queryOf(seed: number, sort: number): string {
  const { man, woman } = inventedCouple(seed)
  return [man.name.slice(0, 1), man.name, woman.document.number][sort % 3] ?? ''
}

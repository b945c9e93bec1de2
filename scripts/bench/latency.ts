import { demoOffice, seedDemo } from '../seed.ts'
import { benchPages, withBrowser } from './browser.ts'
import { ourServer } from './child-server.ts'
import { percentile } from './figures.ts'
import { preparedCentre } from './prepared-centre.ts'
import { report } from './report.ts'
import { repeated } from './rounds.ts'

const writes = 40
const pause = 150

/** From a clerk's press at one machine to the list on the screen of another. */
export async function benchLatency(): Promise<void> {
  const centre = await preparedCentre(seedDemo)
  const server = await ourServer(centre.copy(), { LIANLI_CLIENT: await benchPages() })
  const address = `http://localhost:${server.port}/`
  const [writer, reader] = demoOffice.clerks
  try {
    await withBrowser(async (from) => {
      await withBrowser(async (to) => {
        for (const [page, clerk] of [
          [from, writer?.clerk],
          [to, reader?.clerk],
        ] as const) {
          await page.goto(address)
          await page.waitForFunction(() => 'bench' in globalThis)
          await page.evaluate((who) => bench.signInAndWatch(who), clerk ?? '')
        }
        const write = async (ticket: string): Promise<number> => {
          const { id, at } = await from.evaluate((number) => bench.call(number), ticket)
          const seen = await to.evaluate((wanted) => bench.firstSeen(wanted), id)
          await new Promise((resolve) => setTimeout(resolve, pause))
          return seen - at
        }
        // The first writes find the line and the code cold.
        for (let n = 0; n < 5; n++) await write(`W${n}`)
        const rounds = await repeated('latency', async () => {
          const took: number[] = []
          for (let n = 0; n < writes; n++) took.push(await write(`A${n}`))
          return took
        })
        const said = { unit: 'ms', aim: 'none', writes: writes * rounds.length }
        const share = (of: number) => ({ ours: rounds.map((took) => percentile(took, of)) })
        report(share(0.5), { bench: 'write to another screen, p50', ...said })
        report(share(0.99), { bench: 'write to another screen, p99', ...said })
      })
    })
  } finally {
    await server.stop()
  }
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../../client/e2e/stage.ts'
import { succeeds } from '../checks.ts'
import { seedDemo } from '../seed.ts'
import { type ChildServer, ourServer } from './child-server.ts'
import { newFolder } from './folders.ts'
import { preparedCentre } from './prepared-centre.ts'
import { report, tell } from './report.ts'
import { repeated, usualRounds } from './rounds.ts'

const client = join(import.meta.dirname, '..', '..', 'dist', 'client')

/** What a browser loads before anybody has signed in, and how soon the app is there without a line. */
export async function benchFirstLoad(): Promise<void> {
  if (!existsSync(join(client, 'index.html'))) {
    tell('first-load: building the app')
    if (!succeeds(['npx', 'tsx', 'scripts/build.ts'])) throw new Error('the app cannot be built')
  }
  const centre = await preparedCentre(seedDemo)
  const server = await ourServer(centre.copy(), { LIANLI_CLIENT: client })
  const profiles: string[] = []
  try {
    const visits = await repeated('first-load', async () => {
      const profile = newFolder('profile')
      profiles.push(profile)
      return firstVisit(profile, server)
    })
    const aim = 'under 60 before sign-in'
    const files = visits[0]?.files
    const unit = 'kB, gzip'
    report({ ours: visits.map(({ shown }) => shown) }, { bench: 'first load', unit, aim, files })
    report(
      { ours: visits.map(({ idle }) => idle) },
      { bench: 'first load, with what is fetched ahead', unit, aim: 'none' },
    )
    const warm = visits.map(({ took }) => took)
    report({ ours: warm }, { bench: 'first load to interactive', unit: 'ms', aim: 'none' })
  } finally {
    await server.stop()
  }
  const starts: number[] = []
  for (const [round, profile] of profiles.entries()) {
    tell(`offline start: round ${round + 1} of ${usualRounds}`)
    starts.push(await offlineStart(profile, server))
  }
  report({ ours: starts }, { bench: 'offline cold start to interactive', unit: 'ms', aim: 'none' })
}

/** One first visit: what had been loaded when the form was shown, and when all was quiet, in kilobytes. */
interface Visit {
  readonly shown: number
  readonly idle: number
  readonly files: Readonly<Record<string, number>>
  readonly took: number
}

async function firstVisit(profile: string, server: ChildServer): Promise<Visit> {
  const { page, close } = await launchBrowser(profile)
  try {
    await page.goto(addressOf(server))
    const took = await untilInteractive(page)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => navigator.serviceWorker.ready)
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => ({ path: new URL(entry.name).pathname, at: entry.startTime }))
        .filter(({ path }) => !/^\/(api|db)\//.test(path)),
    )
    const sizes = new Map([['/index.html', sizeOf('/index.html')]])
    for (const { path } of loaded) sizes.set(path, sizeOf(path))
    const before = new Set(['/index.html', ...loaded.filter(({ at }) => at <= took).map(({ path }) => path)])
    const sum = (paths: Iterable<string>): number =>
      [...paths].reduce((total, path) => total + (sizes.get(path) ?? 0), 0)
    const files = Object.fromEntries([...before].map((path) => [path, sizes.get(path) ?? 0]))
    return { shown: sum(before), idle: sum(sizes.keys()), files, took }
  } finally {
    await close()
  }
}

/** The browser is started again, and there is no server any more. */
async function offlineStart(profile: string, server: ChildServer): Promise<number> {
  const { page, close } = await launchBrowser(profile)
  try {
    await page.goto(addressOf(server))
    return await untilInteractive(page)
  } finally {
    await close()
  }
}

/** Milliseconds from the navigation until somebody can type who they are. */
async function untilInteractive(page: Page): Promise<number> {
  const shown = await page.waitForFunction(
    () => {
      const field = document.getElementById('clerk')
      const canType = field instanceof HTMLInputElement && !field.disabled && !field.readOnly
      return canType && performance.now()
    },
    undefined,
    { polling: 'raf' },
  )
  return Number(await shown.jsonValue())
}

const addressOf = ({ port }: ChildServer): string => `http://localhost:${port}/`

function sizeOf(path: string): number {
  const file = join(client, path)
  return existsSync(file) ? gzipSync(readFileSync(file)).length / 1000 : 0
}

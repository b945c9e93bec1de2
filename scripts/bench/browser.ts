import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import solid from 'vite-plugin-solid'
import { launchBrowser } from '../../client/e2e/stage.ts'
import { newFolder } from './folders.ts'
import type { Bench } from './page/bench-page.ts'
import { tell } from './report.ts'

declare global {
  /** What the page of the benchmarks offers. */
  var bench: Bench
}

let built: Promise<string> | undefined

/** The folder of the page with our client's parts and PouchDB on it, as optimised as the app itself. */
export function benchPages(): Promise<string> {
  built ??= buildPages()
  return built
}

async function buildPages(): Promise<string> {
  tell('building the page')
  const outDir = newFolder('page')
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'error',
    plugins: [solid()],
    resolve: {
      dedupe: ['dexie', 'rxjs'],
      alias: { events: join(import.meta.dirname, 'page', 'events.ts') },
    },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  })
  return outDir
}

/** Does something with a browser on a new profile on disk; the browser is closed after it. */
export async function withBrowser<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const { page, close } = await launchBrowser(newFolder('profile'))
  try {
    return await work(page)
  } finally {
    await close()
  }
}

/** Opens the benchmarks' page of a server, with a clerk signed in. */
export async function openPage(page: Page, port: number, clerk: string): Promise<void> {
  await page.goto(`http://localhost:${port}/`)
  await page.waitForFunction(() => 'bench' in globalThis)
  await page.evaluate(async (who) => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ clerk: who, password: `lianli-${who}`, scope: 'desk' })
    const answer = await fetch('/api/sign-in', { method: 'POST', headers, body })
    if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`)
  }, clerk)
}

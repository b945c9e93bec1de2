import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readlink, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.ts'

const root = join(import.meta.dirname, '..', '..')

/** The seal of every server on stage. */
export const stageSeal = '5e'.repeat(32)

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<{
  readonly path: string
  readonly remove: () => Promise<void>
}> {
  const path = await mkdtemp(join(tmpdir(), 'lianli-e2e-'))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('a server on loopback has no port')
  return address.port
}

/** The sync server as a process of its own: an outage is its end, and it comes back on the same port and data. */
export interface StageServer {
  readonly origin: string
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
  /** Starts it again, with what the environment now says. */
  readonly start: (environment?: Readonly<Record<string, string>>) => Promise<void>
}

/** Starts the real sync server with the demo office; `client` is the built app it serves. */
export async function startSyncServer(how: {
  readonly client: string
  readonly data: string
  readonly environment?: Readonly<Record<string, string>>
}): Promise<StageServer> {
  const port = await freePort()
  let child: ChildProcess | undefined
  const start: StageServer['start'] = async (environment = {}) => {
    child = spawn(process.execPath, ['--import', 'tsx', join(root, 'client/e2e/serve.ts')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        PORT: String(port),
        LIANLI_DATA: how.data,
        LIANLI_SEAL: stageSeal,
        LIANLI_CLIENT: how.client,
        ...how.environment,
        ...environment,
      },
    })
    const { stdout } = child
    if (!stdout) throw new Error('the server has no output')
    const ended = once(child, 'exit').then(() => {
      throw new Error('the server ended before it listened')
    })
    await Promise.race([once(stdout, 'data'), ended])
    ended.catch(() => undefined)
  }
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }
  await start()
  return { origin: `http://localhost:${port}`, kill, start }
}

/** A browser on a profile of its own; what it keeps is on disk, and `kill` leaves it as a power cut would. */
export interface StageBrowser {
  readonly context: BrowserContext
  readonly page: Page
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

const steady = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  // Without a window there is no preview either, and the page that asks for one dies a moment later.
  '--disable-print-preview',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
]

/** How long something may take to show, milliseconds: a slow or busy machine is no fault of what is tested. */
const patience = 90_000

/** Launches Chromium on `profile`; faults of the page end up in the test's output. */
export async function launchBrowser(
  profile: string,
  how: { readonly args?: readonly string[]; readonly viewport?: { width: number; height: number } } = {},
): Promise<StageBrowser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    args: [...steady, ...(how.args ?? [])],
    viewport: how.viewport ?? { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['camera', 'local-network-access'],
  })
  context.setDefaultTimeout(patience)
  // Headless Chromium has no print dialog, and its PDF viewer crashes when it is asked for one.
  await context.addInitScript(() => {
    window.print = () => undefined
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.on('pageerror', (cause) => process.stderr.write(`page: ${cause.stack ?? cause.message}\n`))
  const close = async (): Promise<void> => {
    await context.close().catch(() => undefined)
  }
  const kill = async (): Promise<void> => {
    const browser = await pidOf(profile)
    const closed = new Promise((resolve) => context.once('close', resolve))
    process.kill(browser, 'SIGKILL')
    await closed
  }
  return { context, page, kill, close }
}

/** Chromium's main process names itself in the lock of its profile. */
async function pidOf(profile: string): Promise<number> {
  const lock = await readlink(join(profile, 'SingletonLock'))
  return Number(lock.slice(lock.lastIndexOf('-') + 1))
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from './config.ts'
import { type Kinds, kinds as ownKinds } from './kinds.ts'
import { openLogger } from './logger.ts'
import { type Server, startServer } from './server.ts'

/** The seal of every server in tests. */
export const testSeal = '5e'.repeat(32)

/** How a server in a test differs from the usual one. */
export interface TestServer {
  /** Folder of its data; without one it keeps everything in memory. */
  readonly data?: string
  /** The CouchDB server that is its store; it needs a data folder as well. */
  readonly couchdb?: URL
  readonly port?: number
  readonly now?: () => Date
  readonly kinds?: Kinds
  /** Folder of the built client. */
  readonly client?: string
  /** Takes the lines of the log. */
  readonly log?: (line: string) => void
}

/** Starts a server in this process, on a free port of loopback. */
export async function serverForTest(wish: TestServer = {}): Promise<Server> {
  const { data, couchdb, port = 0, now = () => new Date(), kinds = ownKinds, client, log } = wish
  const config = readConfig({ ...environment(data, couchdb), PORT: String(port), LIANLI_CLIENT: client })
  if (!config.ok) throw new Error(config.error.join(' '))
  const logger = openLogger(log ? 'trace' : 'silent', { write: log ?? (() => {}) })
  return startServer(config.value, { kinds, clock: now, log: logger })
}

/** A server in a process of its own, which can be killed like one whose power fails. */
export interface ServerProcess {
  readonly origin: string
  /** SIGTERM, and waits until it has ended; says with which code, null where a signal ended it. */
  readonly stop: () => Promise<number | null>
  /** SIGKILL, and waits until it has ended. */
  readonly kill: () => Promise<number | null>
}

/** Starts a server's program, from its sources unless told otherwise, on a data folder and port; ready once it answers. */
export async function serverProcess(
  data: string,
  port: number,
  program: readonly string[] = ['--import', 'tsx', fileURLToPath(new URL('./main.ts', import.meta.url))],
): Promise<ServerProcess> {
  const env = { ...process.env, ...environment(data), PORT: String(port), LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const origin = `http://localhost:${port}`
  await answering(`${origin}/healthz`, child)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    }
    return child.exitCode
  }
  return { origin, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** A port of loopback that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

/** A folder that is removed when the program ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lianli-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const environment = (data: string | undefined, couchdb?: URL) => ({
  LIANLI_SEAL: testSeal,
  LIANLI_HOST: 'localhost',
  LIANLI_STORE: couchdb ? `couchdb+${couchdb}` : data === undefined ? 'memory' : 'embedded',
  ...(data === undefined ? {} : { LIANLI_DATA: data }),
})

async function answering(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the server ended before it answered')
}

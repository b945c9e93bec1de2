import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, testSeal } from '../../sync-server/testing.ts'
import { buildServer } from '../build-server.ts'

/** A server in a process of its own. */
export interface ChildServer {
  readonly port: number
  /** CPU time it has used since it started, all threads, microseconds. */
  readonly cpu: () => Promise<number>
  readonly stop: () => Promise<void>
}

let built: Promise<string> | undefined

/** Our server on a data folder, on the embedded store: the built one, as `npm start` runs it. */
export async function ourServer(data: string, environment: NodeJS.ProcessEnv = {}): Promise<ChildServer> {
  built ??= buildServer()
  return start(await built, {
    LIANLI_STORE: 'embedded',
    LIANLI_DATA: data,
    LIANLI_SEAL: testSeal,
    LIANLI_HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    ...environment,
  })
}

/** The peer's server on an empty folder. */
export const peerServer = (folder: string): Promise<ChildServer> =>
  start(join(import.meta.dirname, 'peer-server.js'), { PEER_DATA: folder }, folder)

/** Milliseconds a server is watched before it counts as at rest, and CPU time it may use meanwhile, microseconds. */
const restsFor = 500
const idleCost = 5000

/** CPU time a server has used once it works on nothing any more, not even in the background. */
export async function cpuAtRest(server: ChildServer): Promise<number> {
  for (let before = await server.cpu(); ; ) {
    await pause(restsFor)
    const now = await server.cpu()
    if (now - before < idleCost) return now
    before = now
  }
}

/** `folder` is where the server works: the peer writes its log there. */
async function start(program: string, environment: NodeJS.ProcessEnv, folder?: string): Promise<ChildServer> {
  const port = await freePort()
  const child = fork(program, {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...environment },
    execArgv: ['--no-warnings', '--enable-source-maps', '--import', import.meta.resolve('./tell-cpu.js')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    ...(folder ? { cwd: folder } : {}),
  })
  await answering(port, child)
  return {
    port,
    cpu: async () => {
      const answer = next(child)
      child.send('cpu')
      return ((await answer) as { cpu: number }).cpu
    },
    stop: async () => {
      if (hasEnded(child)) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** Waits until a server answers at all. */
async function answering(port: number, child: ChildProcess): Promise<void> {
  while (!hasEnded(child)) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
    await answer?.body?.cancel()
    if (answer) return
    await pause(20)
  }
  throw new Error('the server ended before it answered')
}

async function next(child: ChildProcess): Promise<unknown> {
  const heard = new AbortController()
  const { signal } = heard
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('the server ended')
  })
  ended.catch(() => undefined)
  const [message] = await Promise.race([once(child, 'message', { signal }), ended])
  heard.abort()
  return message
}

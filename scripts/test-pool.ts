import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { FileReport } from './test-file.ts'

/** What became of one test file: its counts, and its whole output for the end of the run. */
export interface FileResult {
  path: string
  passed: number
  failed: number
  output: string
}

/** How long a file may take, and how long it may linger after its last test, in milliseconds. */
export interface Limits {
  file: number
  linger: number
}

const running = new Set<ChildProcess>()

/** Ends every test process that is still running, for when the run itself is interrupted. */
export const endAll = () => running.forEach(killGroup)

/** Runs test files, each in a process of its own, so many at a time, and tells of each as it ends. */
export async function runFiles(
  paths: readonly string[],
  atOnce: number,
  limits: Limits,
  told: (result: FileResult) => void,
): Promise<void> {
  const waiting = [...paths]
  const lane = async () => {
    for (let path = waiting.shift(); path; path = waiting.shift()) told(await runOne(path, limits))
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

/** Runs one test file; a crash, a hang and a process that does not end by itself each count as one failure. */
export function runOne(path: string, limits: Limits): Promise<FileResult> {
  const harness = join(import.meta.dirname, 'test-file.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', harness, path], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  })
  running.add(child)
  let output = ''
  let report: FileReport | undefined
  let killed: string | undefined
  const killAfter = (time: number, why: string) =>
    setTimeout(() => {
      killed = why
      killGroup(child)
    }, time)

  let timer = killAfter(limits.file, `not finished after ${limits.file / 1000} s`)
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk))
  child.on('message', (message) => {
    report = message as FileReport
    clearTimeout(timer)
    timer = killAfter(limits.linger, 'its tests ended, but something it started is still running')
  })

  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      killGroup(child)
      running.delete(child)
      const { passed, failed, notes } = report ?? { passed: 0, failed: 0, notes: [] }
      const fell =
        killed ?? (report && code === (failed > 0 ? 1 : 0) ? undefined : `ended with ${signal ?? code}`)
      const lines = [output.trimEnd(), ...notes, ...(fell ? [fell] : [])]
      resolve({ path, passed, failed: failed + (fell ? 1 : 0), output: lines.join('\n') })
    })
  })
}

/** Ends a child and whatever it started, and nothing else: the child leads a process group of its own. */
function killGroup(child: ChildProcess) {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group has already ended.
  }
}

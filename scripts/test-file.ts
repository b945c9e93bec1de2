import { pathToFileURL } from 'node:url'

/** What one test file answers: how many tests passed and failed, and why where uvu itself does not say. */
export interface FileReport {
  passed: number
  failed: number
  notes: string[]
}

type Suite = () => Promise<[errors: string | true, passed: number, skipped: number, total: number]>

/** Runs one file's uvu suites and counts each test; a skipped test, a failed hook and an empty file are failures. */
async function runFile(path: string): Promise<FileReport> {
  const queue: [name: null, ...suites: Suite[]][] = [[null]]
  Object.assign(globalThis, { UVU_DEFER: 1, UVU_QUEUE: queue, UVU_INDEX: 0 })
  await import(pathToFileURL(path).href)

  const report: FileReport = { passed: 0, failed: 0, notes: [] }
  const suites = queue.flatMap(([, ...group]) => group)
  for (const suite of suites) await add(suite, report)
  if (report.passed + report.failed === 0) {
    report.failed++
    report.notes.push('no test ran: is test.run() missing?')
  }
  return report
}

async function add(suite: Suite, report: FileReport) {
  try {
    const [errors, passed, skipped, total] = await suite()
    report.passed += passed
    report.failed += total - passed + skipped
    if (errors !== true) process.stdout.write(`\n${errors}\n`)
    else if (passed < total) report.notes.push('a before hook failed, and uvu keeps its reason to itself')
    if (skipped > 0) report.notes.push(`${skipped} tests skipped, by skip or by only`)
  } catch (error) {
    report.failed++
    report.notes.push(`a hook failed: ${error instanceof Error ? error.stack : String(error)}`)
  }
}

const [path] = process.argv.slice(2)
if (!path || !process.send) throw new Error('test-file.ts is started by test-pool.ts, with the file to run')
const report = await runFile(path)
process.send(report)
process.exitCode = report.failed > 0 ? 1 : 0

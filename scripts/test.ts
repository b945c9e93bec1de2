import { checks, succeeds } from './checks.ts'
import { ensureSystemPackages } from './chromium.ts'
import { sourceFiles } from './source-files.ts'
import { endAll, type FileResult, runFiles } from './test-pool.ts'

const usage = `npm test                     everything
npm test -- --unit           types, lint and the tests without a browser
npm test -- --e2e            the build and the browser tests
npm test -- domain/log …     only the test files whose path contains one of the words
            --no-build       with browser tests: use the build that is there`

const words = process.argv.slice(2)
const flags = words.filter((word) => word.startsWith('--'))
const filters = words.filter((word) => !word.startsWith('--'))
const unknown = flags.find((flag) => !['--unit', '--e2e', '--no-build'].includes(flag))
if (unknown) throw new Error(`${unknown} is not known.\n${usage}`)

const isWanted = (path: string) => filters.length === 0 || filters.some((word) => path.includes(word))
const unitFiles = flags.includes('--e2e') ? [] : sourceFiles(/\.test\.ts$/).filter(isWanted)
const browserFiles = flags.includes('--unit')
  ? []
  : sourceFiles(/^client\/e2e\/.*\.e2e\.ts$/).filter(isWanted)
const isWhole = filters.length === 0 && !flags.includes('--e2e')

const minute = 60_000
const limits = { unit: { file: 5 * minute, linger: 10_000 }, browser: { file: 15 * minute, linger: 20_000 } }
const total = { passed: 0, failed: 0 }
const failures: FileResult[] = []

const heading = (title: string) => console.log(`\n== ${title}`)

function count(title: string, isGood: boolean) {
  total[isGood ? 'passed' : 'failed']++
  if (!isGood)
    failures.push({ path: title, passed: 0, failed: 1, output: 'its output is above, under its heading' })
}

function told(result: FileResult) {
  const { path, passed, failed } = result
  console.log(`${failed > 0 ? 'FAIL' : ' ok '}  ${path}  ${passed}${failed > 0 ? `, ${failed} failed` : ''}`)
  total.passed += passed
  total.failed += failed
  if (failed > 0) failures.push(result)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    endAll()
    process.exit(1)
  })

heading('system packages')
const needed = ['chromium', 'fonts-noto-cjk', 'poppler-utils'] as const
ensureSystemPackages(needed)
console.log(needed.join(', '))

for (const { title, command } of isWhole ? checks : []) {
  heading(title)
  count(title, succeeds(command))
}

if (unitFiles.length > 0) {
  heading('unit, property and integration tests')
  await runFiles(unitFiles, 2, limits.unit, told)
}

if (browserFiles.length > 0 || isWhole) {
  if (!flags.includes('--no-build') && !flags.includes('--unit')) {
    heading('build')
    count('build', succeeds(['npx', 'tsx', 'scripts/build.ts']))
  }
  heading('browser tests')
  await runFiles(browserFiles, 1, limits.browser, told)
}

for (const { path, output } of failures) {
  heading(`failed: ${path}`)
  console.log(output)
}

console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

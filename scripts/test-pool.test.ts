import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type FileResult, runFiles, runOne } from './test-pool.ts'

const uvu = `import { test } from 'uvu'\nimport * as assert from 'uvu/assert'\n`
const good = `test('good', () => {})\n`

const files: [name: string, source: string, passed: number, failed: number, says: string][] = [
  ['two good tests', `${uvu}${good}${good}test.run()`, 2, 0, ''],
  ['a bad one', `${uvu}${good}test('bad', () => assert.is(1, 2))\ntest.run()`, 1, 1, 'bad'],
  ['a skipped one', `${uvu}${good}test.skip('later', () => {})\ntest.run()`, 1, 1, 'skipped'],
  ['a focused one', `${uvu}${good}test.only('me', () => {})\ntest.run()`, 1, 1, 'skipped'],
  ['a failed before hook', `${uvu}test.before(() => { throw 1 })\n${good}test.run()`, 0, 1, 'before hook'],
  [
    'a failed after hook',
    `${uvu}test.after(() => { throw new Error('late') })\n${good}test.run()`,
    0,
    1,
    'late',
  ],
  ['a forgotten run', `${uvu}${good}`, 0, 1, 'test.run() missing'],
  ['a file that does not load', `throw new Error('broken')`, 0, 1, 'broken'],
  ['a file that exits early', `process.exit(0)`, 0, 1, 'ended with 0'],
  [
    'a crash after the tests',
    `${uvu}${good}test.run()\nprocess.on('exit', () => { process.exitCode = 7 })`,
    1,
    1,
    'ended with 7',
  ],
]

mkdirSync('.build', { recursive: true })
const folder = mkdtempSync('.build/test-pool-')
test.after(() => rmSync(folder, { recursive: true }))

function write(name: string, source: string): string {
  const path = join(folder, `${name.replaceAll(' ', '-')}.ts`)
  writeFileSync(path, source)
  return path
}

const patient = { file: 60_000, linger: 60_000 }

for (const [name, source, passed, failed, says] of files)
  test(`[test-count] ${name}: ${passed} passed, ${failed} failed`, async () => {
    const result = await runOne(write(name, source), patient)
    assert.equal({ passed: result.passed, failed: result.failed }, { passed, failed }, result.output)
    assert.ok(result.output.includes(says), result.output)
  })

test('[test-count] a file that never finishes is ended and counted as a failure', async () => {
  const result = await runOne(write('hangs', `await new Promise(() => setInterval(() => {}, 1000))`), {
    ...patient,
    file: 3_000,
  })
  assert.equal([result.passed, result.failed], [0, 1])
  assert.match(result.output, 'not finished')
})

test('[test-count] a file that leaves something running keeps its counts and gains a failure', async () => {
  const result = await runOne(write('lingers', `${uvu}${good}setInterval(() => {}, 1000)\ntest.run()`), {
    ...patient,
    linger: 500,
  })
  assert.equal([result.passed, result.failed], [1, 1])
  assert.match(result.output, 'still running')
})

test('[test-count] every file of a pool is told of once', async () => {
  const paths = ['one', 'two', 'three'].map((name) => write(name, `${uvu}${good}test.run()`))
  const told: FileResult[] = []
  await runFiles(paths, 2, patient, (result) => void told.push(result))
  assert.equal(told.map(({ path }) => path).sort(), [...paths].sort())
})

test.run()

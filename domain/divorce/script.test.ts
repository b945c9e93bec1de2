import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { divorceFlow } from './flow.ts'
import {
  applicationScript,
  divorceScript,
  registrationScript,
  type ScriptLine,
  scriptHeadings,
} from './script.ts'

const printed = readFileSync(new URL('./standard/appendix-d.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')

const asPrinted = (script: readonly ScriptLine[]): string[] =>
  script.flatMap(({ direction, speaker, text }) => [
    ...(direction ? [direction] : []),
    speaker ? `${speaker}：${text}` : text,
  ])

test('[D.1, D.2] the script is the standard’s Appendix D word for word', () => {
  const [first, second] = scriptHeadings
  const own = [first, ...asPrinted(applicationScript), second, ...asPrinted(registrationScript)]
  // One line of the standard is broken by the page; a line that goes on has no speaker of its own.
  assert.equal(
    [...own].map((line) => line.replace(/^登记员：/, '')),
    printed.slice(3).map((line) => line.replace(/^登记员：/, '')),
  )
  assert.equal(printed.slice(0, 3), ['附 录 D', '(资料性)', '离婚登记规范用语'])
})

test('[D.1, D.2] every line belongs to the step of the flow that names it, and to no other', () => {
  const rows = Object.entries(divorceFlow)
  for (const { id, act } of divorceScript) {
    const named = rows.filter(([, row]) => row.phrases.includes(id)).map(([type]) => type)
    assert.equal(named, [act], id)
  }
  assert.is(new Set(divorceScript.map(({ id }) => id)).size, divorceScript.length)
})

test('[D.1, D.2] the steps speak in the order in which the flow table stands', () => {
  const spoken = divorceScript.map(({ id }) => id as string)
  assert.equal(
    Object.values(divorceFlow).flatMap(({ phrases }) => phrases),
    spoken,
  )
})

test.run()

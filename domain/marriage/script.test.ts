import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { marriageFlow } from './flow.ts'
import { marriageScript, scriptHeading } from './script.ts'

const printed = readFileSync(new URL('./standard/appendix-b.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')

test('[B.1] the script is the standard’s Appendix B word for word', () => {
  const lines = marriageScript.flatMap(({ direction, speaker, text }) => [
    ...(direction ? [direction] : []),
    speaker ? `${speaker}：${text}` : text,
  ])
  assert.equal(['附 录 B', '(资料性)', '结婚登记规范用语', scriptHeading, ...lines], printed)
})

test('[B.1] every line belongs to the step of the flow that names it, and to no other', () => {
  const rows = Object.entries(marriageFlow)
  for (const { id, act } of marriageScript) {
    const named = rows.filter(([, row]) => row.phrases.includes(id)).map(([type]) => type)
    assert.equal(named, [act], id)
  }
  const known = new Set<string>(marriageScript.map(({ id }) => id))
  assert.ok(rows.every(([, row]) => row.phrases.every((phrase) => known.has(phrase))))
})

test('[B.1] the steps speak in the order in which the flow table stands', () => {
  const spoken = marriageScript.map(({ id }) => id as string)
  assert.equal(
    Object.values(marriageFlow).flatMap(({ phrases }) => phrases),
    spoken,
  )
})

test.run()

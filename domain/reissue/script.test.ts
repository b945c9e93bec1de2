import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { reissueFlow } from './flow.ts'
import { reissueScript, reissueScriptHeading } from './script.ts'

const printed = readFileSync(new URL('./standard/appendix-f.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')

test('[F.1] the script is the standard’s Appendix F word for word', () => {
  const lines = reissueScript.flatMap(({ direction, speaker, text }) => [
    ...(direction ? [direction] : []),
    speaker ? `${speaker}: ${text}` : text,
  ])
  assert.equal(['附 录 F', '(资料性)', '补领婚姻登记证规范用语', reissueScriptHeading, ...lines], printed)
})

test('[F.1] every line belongs to the step of the flow that names it, and to no other', () => {
  const rows = Object.entries(reissueFlow)
  for (const { id, act } of reissueScript) {
    const named = rows.filter(([, row]) => row.phrases.includes(id)).map(([type]) => type)
    assert.equal(named, [act], id)
  }
})

test('[F.1] the steps speak in the order in which the flow table stands', () => {
  assert.equal(
    Object.values(reissueFlow).flatMap(({ phrases }) => phrases),
    reissueScript.map(({ id }) => id),
  )
})

test.run()

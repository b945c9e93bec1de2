import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { besideLine, widthOf } from './timeline-words.ts'

const words = { at: 20, width: 140 }
const room = [10, 350] as const

test('[timeline] words stay where they are while today’s line does not cross them', () => {
  for (const line of [null, 12, 170, 300]) assert.is(besideLine(line, words, room), 20, String(line))
})

test('[timeline] words that today’s line would cross stand behind it', () => {
  for (const line of [18, 40, 160]) assert.is(besideLine(line, words, room), line + 8, String(line))
})

test('[timeline] words stand before the line where there is no room behind it, and at their place where there is none at all', () => {
  assert.is(besideLine(160, { at: 60, width: 140 }, [10, 250]), 12)
  assert.is(besideLine(100, { at: 60, width: 140 }, [10, 210]), 60)
})

test('[timeline] a Chinese character is as wide as it is high, another about half', () => {
  assert.is(widthOf('冷静期', 13), 39)
  assert.ok(widthOf('11-24', 13) < 40)
})

test.run()

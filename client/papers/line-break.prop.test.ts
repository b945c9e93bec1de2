import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { breakLines } from './line-break.ts'
import { withoutSpace } from './testing/poppler.ts'

const character = fc.constantFrom(...'西安市一二《》（）“”，。、；：！ 0123456789ABab-·\n')
const text = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(''))
const halfWidth = (line: string): number =>
  [...line].reduce((sum, each) => sum + (/[ -~·]/.test(each) ? 0.5 : 1), 0)

test('[line-break] nothing but white space is lost, and no line is too wide', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (given, width) => {
      const lines = breakLines(given, width, halfWidth)
      assert.is(withoutSpace(lines.join('')), withoutSpace(given))
      assert.ok(lines.every((line) => halfWidth(line) <= width))
    }),
    { numRuns: 2000 },
  )
})

test('[line-break] in a line with room for it no closing mark comes first', () => {
  const words = fc.array(fc.constantFrom('一', '二', '，', '。', '》'), { maxLength: 60 })
  fc.assert(
    fc.property(words, (given) => {
      const single = given.filter((each, index) => !(isMark(each) && isMark(given[index - 1] ?? '，')))
      const [, ...continued] = breakLines(single.join(''), 6, halfWidth)
      assert.ok(continued.every((line) => !isMark(line[0] ?? '')))
    }),
    { numRuns: 1000 },
  )
})

const isMark = (character: string): boolean => '，。》'.includes(character)

test.run()

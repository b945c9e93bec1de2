import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Paper } from '../../domain/index.ts'
import { drawPaper } from './draw.ts'
import { drawn, materialOf, paperFont, sheetOf } from './testing/material.ts'
import { extractDense, withoutSpace } from './testing/poppler.ts'

const font = paperFont()
const material = materialOf(font)

/** Separates texts on a page; not among the characters below. */
const FENCE = '∥'

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 })
const rare = fc.oneof(
  fc.integer({ min: 0x3400, max: 0x4dbf }),
  fc.integer({ min: 0xf900, max: 0xfad9 }),
  fc.integer({ min: 0x2f00, max: 0x2fd5 }),
  fc.integer({ min: 0x20000, max: 0x2ebef }),
)
const plain = fc
  .constantFrom(...'0123456789ABJNXYZabcxyz·，。、；：（）《》“”—-/. \n')
  .map((each) => each.codePointAt(0) ?? 0)
const isCovered = (code: number) => code === 10 || font.glyphOf(code) !== 0
const character = fc
  .oneof(
    { weight: 6, arbitrary: han },
    { weight: 2, arbitrary: plain },
    { weight: 1, arbitrary: rare.filter(isCovered) },
  )
  .map((code) => String.fromCodePoint(code))
const text = fc.array(character, { maxLength: 30 }).map((characters) => characters.join(''))

/** What stands between the pages, which a text that goes on overleaf has in its middle. */
const pageTurn = /第\d+页共\d+页试样（续）/g

const PAPERS = 20
const TEXTS_A_PAPER = 50

test('[papers] whatever covered text is printed can be read out again, in paragraphs and in tables', () => {
  const texts = fc.array(text, { minLength: TEXTS_A_PAPER, maxLength: TEXTS_A_PAPER })
  fc.assert(
    fc.property(texts, fc.boolean(), (given, inTable) => {
      const fenced = given.map((each) => `${FENCE}${each}${FENCE}`)
      const paragraphs = fenced.map((each) => ({ type: 'text', text: each, indent: true }) as const)
      const table = sheetOf(...fenced.map((each) => ['项', each] as const))
      const paper: Paper = inTable ? table : { ...table, blocks: paragraphs }
      const read = extractDense(drawn(paper, material).bytes).replace(pageTurn, '').split(FENCE)
      assert.equal(
        read.filter((_, index) => index % 2 === 1),
        given.map(withoutSpace),
      )
    }),
    { numRuns: PAPERS },
  )
})

test('[papers] a text with one character the font lacks is refused, wherever it stands', () => {
  const uncovered = fc
    .oneof(
      fc.integer({ min: 0x20000, max: 0x323af }),
      fc.integer({ min: 0xe000, max: 0xf8ff }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.constantFrom(0x200d, 0xfe0f, 0x0301, 0x202e, 0x0000),
    )
    .filter((code) => font.glyphOf(code) === 0)
  fc.assert(
    fc.property(text, uncovered, text, (before, code, after) => {
      const wrong = String.fromCodePoint(code)
      const result = drawPaper(sheetOf(['姓名', `${before}${wrong}${after}`]), material)
      if (result.ok || result.error.code !== 'uncovered-characters') return assert.unreachable()
      assert.equal(
        result.error.characters.map((each) => each.character),
        [wrong],
      )
    }),
    { numRuns: 1000 },
  )
})

test.run()

import type { PaperBlock } from '../../domain/index.ts'
import { breakLines } from './line-break.ts'
import type { Column, Piece } from './pieces.ts'
import { emOf, setLine } from './type-setting.ts'

type TextBlock = Extract<PaperBlock, { type: 'text' }>

/**
 * Running text, a piece a line; full lines are spread to the margin, as Chinese print is. Paragraphs
 * follow one another without space, headings keep a little.
 */
export function textPieces(block: TextBlock, followsText: boolean, column: Column): Piece[] {
  const { setter, left, width, density } = column
  const above = !followsText ? density.gap : block.bold ? density.gap / 2 : 0
  const measure = setter.measureAt(density.textSize)
  const indent = block.indent ? 2 * emOf(density.textSize) : 0
  return block.text.split('\n').flatMap((paragraph, paragraphIndex) => {
    const lines = breakLines(paragraph, width, measure, indent)
    return lines.map((line, index): Piece => {
      const start = index === 0 ? indent : 0
      const spread =
        index < lines.length - 1 ? spreadOf(line, width - start, measure(line), density.textSize) : 0
      const style = { size: density.textSize, bold: block.bold ?? false }
      return {
        height: density.textLine,
        gap: index === 0 && paragraphIndex === 0 ? above : 0,
        marksAt: (top) => [setLine(line, left + start, top + density.textLine / 2, style, spread)],
      }
    })
  })
}

/** The space after each character that fills a line; none where the gap is too wide to hide. */
function spreadOf(line: string, room: number, used: number, size: number): number {
  const gaps = [...line].length - 1
  const slack = room - used
  return gaps > 0 && slack > 0 && slack < 2.5 * emOf(size) ? slack / gaps : 0
}

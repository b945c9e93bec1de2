import type { PaperBlock } from '../../domain/shared/paper.ts'
import { breakLines } from './line-break.ts'
import type { Mark } from './marks.ts'
import type { Column, Piece } from './pieces.ts'
import { setCentred, setLine } from './type-setting.ts'
import { writtenDate } from './written-date.ts'

type SignBlock = Extract<PaperBlock, { type: 'sign' }>
type DateBlock = Extract<PaperBlock, { type: 'date' }>
type SealBlock = Extract<PaperBlock, { type: 'seal' }>

const GUTTER = 6
const PRINT_WIDTH = 22
const PRINT_HEIGHT = 26
const RULE_DROP = 4
const HINT_SIZE = 8

/** Places for wet signatures, two beside each other where two or more follow one another. */
export function signPieces(blocks: readonly SignBlock[], column: Column): Piece[] {
  const pieces: Piece[] = []
  for (let index = 0; index < blocks.length; index += 2) {
    const pair = blocks.slice(index, index + 2)
    const hasPrint = pair.some((block) => block.fingerprint)
    const width = (column.width - GUTTER) / 2
    const labels = pair.map((block) => labelLines(block, width, column))
    const labelHeight = Math.max(...labels.map((lines) => lines.length)) * column.density.cellLine
    const height = Math.max(labelHeight + 16, hasPrint ? PRINT_HEIGHT + 2 : 0)
    pieces.push({
      height,
      gap: column.density.gap,
      marksAt: (top) =>
        pair.flatMap((block, place) =>
          signMarks(
            block,
            labels[place] ?? [],
            column.left + place * (width + GUTTER),
            top,
            width,
            height,
            column,
          ),
        ),
    })
  }
  return pieces
}

const labelLines = (block: SignBlock, width: number, { setter, density }: Column): string[] =>
  breakLines(
    `${block.label}：`,
    width - (block.fingerprint ? PRINT_WIDTH + GUTTER / 2 : 0),
    setter.measureAt(density.cellSize),
  )

function signMarks(
  block: SignBlock,
  label: readonly string[],
  x: number,
  top: number,
  width: number,
  height: number,
  { setter, density }: Column,
): Mark[] {
  const ruled = width - (block.fingerprint ? PRINT_WIDTH + GUTTER / 2 : 0)
  const rule = top + height - RULE_DROP - 3
  const name = block.name === null ? [] : breakLines(`（${block.name}）`, ruled, setter.measureAt(HINT_SIZE))
  const marks: Mark[] = [
    ...label.map((line, index) =>
      setLine(line, x, top + (index + 0.5) * density.cellLine, { size: density.cellSize }),
    ),
    { type: 'line', from: [x, rule], to: [x + ruled, rule], weight: 0.25 },
    ...name.map((line, index) =>
      setCentred(setter, line, x + ruled / 2, rule + 2.4 + index * 3.4, { size: HINT_SIZE }),
    ),
  ]
  return block.fingerprint ? [...marks, ...printMarks(x + width - PRINT_WIDTH, top, setter)] : marks
}

function printMarks(x: number, top: number, setter: Column['setter']): Mark[] {
  const frame = { x, y: top + 1, width: PRINT_WIDTH, height: PRINT_HEIGHT }
  return [
    { type: 'frame', ...frame, dashed: true },
    setCentred(setter, '指纹', x + PRINT_WIDTH / 2, frame.y + PRINT_HEIGHT - 3, {
      size: HINT_SIZE,
      tone: 'hint',
    }),
  ]
}

/** The line with the date of the act, at the right; open places where it is written by hand. */
export function datePiece(block: DateBlock, { setter, left, width, density }: Column): Piece {
  const date = writtenDate(block.date)
  const text = block.label === '' ? date : `${block.label}：${date}`
  const style = { size: density.textSize }
  return {
    height: density.textLine + 1,
    gap: density.gap / 2,
    marksAt: (top) => [
      setLine(text, left + width - setter.measureAt(style.size)(text), top + density.textLine / 2, style),
    ],
  }
}

/** The authority's name with room for the seal that is pressed over it. */
export function sealPiece(block: SealBlock, { setter, left, width, density }: Column): Piece {
  const style = { size: density.textSize }
  const room = width / 2
  const lines = breakLines(block.authority, room, setter.measureAt(style.size))
  const height = Math.max(26, lines.length * density.textLine + 18)
  return {
    height,
    gap: density.gap,
    marksAt: (top) => [
      ...lines.map((line, index) =>
        setCentred(setter, line, left + width - room / 2, top + 10 + (index + 0.5) * density.textLine, style),
      ),
      setCentred(setter, '（盖章）', left + width - room / 2, top + height - 5, {
        size: HINT_SIZE,
        tone: 'hint',
      }),
    ],
  }
}

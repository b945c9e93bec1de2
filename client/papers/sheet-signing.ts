import type { PaperBlock } from '../../domain/index.ts'
import { breakLines } from './line-break.ts'
import type { Mark } from './marks.ts'
import type { Column, Piece } from './pieces.ts'
import { datedLine } from './sheet-closing.ts'
import { setCentred, setLine, type TypeSetter } from './type-setting.ts'

type SignBlock = Extract<PaperBlock, { type: 'sign' }>
type DateBlock = Extract<PaperBlock, { type: 'date' }>

const GUTTER = 6
const PRINT_WIDTH = 22
const PRINT_HEIGHT = 26
const PRINT_GUTTER = 3
const ROOM_TO_SIGN = 11
const NAME_SIZE = 8
const NAME_LINE = 3.4

/** Where one signature or date stands. */
interface Place {
  readonly x: number
  readonly top: number
  readonly width: number
  /** The line that is signed on, the same for both halves. */
  readonly rule: number
}

/** Places for wet signatures, two beside each other; a date may take the second place of the last row. */
export const signPieces = (blocks: readonly (SignBlock | DateBlock)[], column: Column): Piece[] =>
  signRows(blocks).map((row) => signRow(row, column))

/**
 * What stands beside one another, in the order of the form. A signature alone stays alone before those
 * with fingerprints: they are the parties', and belong together.
 */
export function signRows<B extends SignBlock | DateBlock>(blocks: readonly B[]): B[][] {
  const rows: B[][] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    const only = last?.length === 1 ? last[0] : undefined
    if (last && only && !(isPressed(block) && !isPressed(only))) last.push(block)
    else rows.push([block])
  }
  return rows
}

const isPressed = (block: SignBlock | DateBlock): boolean => block.type === 'sign' && block.fingerprint

function signRow(row: readonly (SignBlock | DateBlock)[], column: Column): Piece {
  const { setter, left, density } = column
  const width = (column.width - GUTTER) / 2
  const signs = row.filter((block) => block.type === 'sign')
  const most = (counts: readonly number[]) => Math.max(1, ...counts)
  const labels = most(signs.map((block) => labelLines(block, width, column).length)) * density.cellLine
  const names = most(signs.map((block) => nameLines(block, width, setter).length)) * NAME_LINE
  const print = signs.some((block) => block.fingerprint) ? PRINT_HEIGHT : 0
  const toRule = Math.max(labels + ROOM_TO_SIGN, print - names - 1)
  return {
    height: Math.max(toRule + names + 1, print),
    gap: density.gap,
    marksAt: (top) =>
      row.flatMap((block, index) => {
        const place = { x: left + index * (width + GUTTER), top, width, rule: top + toRule }
        return block.type === 'sign' ? signMarks(block, place, column) : dateMarks(block, place, column)
      }),
  }
}

const ruledWidth = (block: SignBlock, width: number): number =>
  block.fingerprint ? width - PRINT_WIDTH - PRINT_GUTTER : width

const labelLines = (block: SignBlock, width: number, { setter, density }: Column): string[] =>
  breakLines(`${block.label}：`, ruledWidth(block, width), setter.measureAt(density.cellSize))

const nameLines = (block: SignBlock, width: number, setter: TypeSetter): string[] =>
  block.name === null
    ? []
    : breakLines(`（${block.name}）`, ruledWidth(block, width), setter.measureAt(NAME_SIZE))

function signMarks(block: SignBlock, { x, top, width, rule }: Place, column: Column): Mark[] {
  const { setter, density } = column
  const ruled = ruledWidth(block, width)
  const style = { size: density.cellSize }
  return [
    ...labelLines(block, width, column).map((line, index) =>
      setLine(line, x, top + (index + 0.5) * density.cellLine, style),
    ),
    { type: 'line', from: [x, rule], to: [x + ruled, rule], weight: 0.25 },
    ...nameLines(block, width, setter).map((line, index) =>
      setCentred(setter, line, x + ruled / 2, rule + 1 + (index + 0.5) * NAME_LINE, { size: NAME_SIZE }),
    ),
    ...(block.fingerprint ? printMarks(x + width - PRINT_WIDTH, top, setter) : []),
  ]
}

function printMarks(x: number, y: number, setter: TypeSetter): Mark[] {
  const middle = y + PRINT_HEIGHT - 3
  return [
    { type: 'frame', x, y, width: PRINT_WIDTH, height: PRINT_HEIGHT, dashed: true },
    setCentred(setter, '指纹', x + PRINT_WIDTH / 2, middle, { size: NAME_SIZE, tone: 'hint' }),
  ]
}

function dateMarks(block: DateBlock, { x, width, rule }: Place, { setter, density }: Column): Mark[] {
  const text = datedLine(block)
  const start = x + width - setter.measureAt(density.textSize)(text)
  return [setLine(text, start, rule - density.textLine / 2, { size: density.textSize })]
}

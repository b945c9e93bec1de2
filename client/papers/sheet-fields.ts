import type { PaperBlock } from '../../domain/index.ts'
import { breakLines } from './line-break.ts'
import type { Mark } from './marks.ts'
import type { Column, Piece } from './pieces.ts'
import { setLine } from './type-setting.ts'

type FieldsBlock = Extract<PaperBlock, { type: 'fields' }>
type FieldRow = FieldsBlock['rows'][number]

interface Cell {
  readonly x: number
  readonly width: number
  readonly text: string
  readonly isLabel: boolean
}

interface SetCell extends Cell {
  readonly lines: readonly string[]
}

const LABEL_WIDTH = 32
const PADDING = 2

/**
 * A ruled table. Man and woman stand side by side under a heading that is repeated on the next page;
 * a single column puts two short fields on one line, as the printed forms do. A table without heading
 * that follows another continues it.
 */
export function fieldPieces(block: FieldsBlock, followsTable: boolean, column: Column): Piece[] {
  const isCompared = block.columns.length > 1 || block.rows.some((row) => row.values.length > 1)
  const rows = isCompared
    ? block.rows.map((row) => comparedCells(row, block.columns.length, column))
    : pairedCells(block.rows, column)
  const heading = headingOf(block.columns, column)
  const depth = column.depth - (heading?.height ?? 0)
  return rows
    .flatMap((cells) => piecesOfRow(cells, column, depth))
    .map((piece, index) => ({
      ...piece,
      gap: index === 0 && !(followsTable && heading === undefined) ? column.density.gap : 0,
      ...(heading && { heading }),
    }))
}

function headingOf(columns: readonly string[], column: Column): Piece | undefined {
  const [only] = columns
  if (only === undefined || columns.every((name) => name === '')) return undefined
  const cells =
    columns.length === 1
      ? [{ x: 0, width: column.width, text: only, isLabel: true }]
      : comparedCells({ label: '', values: columns }, columns.length, column).map((cell) => ({
          ...cell,
          isLabel: true,
        }))
  return piecesOfRow(cells, column, column.depth)[0]
}

function comparedCells(row: FieldRow, columns: number, { width }: Column): Cell[] {
  const count = Math.max(columns, row.values.length)
  const share = (width - LABEL_WIDTH) / count
  return [
    { x: 0, width: LABEL_WIDTH, text: row.label, isLabel: true },
    ...Array.from({ length: count }, (_, index) => ({
      x: LABEL_WIDTH + index * share,
      width: share,
      text: row.values[index] ?? '',
      isLabel: false,
    })),
  ]
}

function pairedCells(rows: readonly FieldRow[], column: Column): Cell[][] {
  const paired: Cell[][] = []
  for (let index = 0; index < rows.length; index++) {
    const [row, next] = [rows[index], rows[index + 1]]
    if (row === undefined) continue
    if (next !== undefined && isShort(row, column) && isShort(next, column)) {
      paired.push([
        ...fieldCells(row, 0, column.width / 2),
        ...fieldCells(next, column.width / 2, column.width / 2),
      ])
      index++
    } else {
      paired.push(fieldCells(row, 0, column.width))
    }
  }
  return paired
}

const fieldCells = (row: FieldRow, x: number, width: number): Cell[] => [
  { x, width: LABEL_WIDTH, text: row.label, isLabel: true },
  { x: x + LABEL_WIDTH, width: width - LABEL_WIDTH, text: row.values[0] ?? '', isLabel: false },
]

function isShort(row: FieldRow, { setter, width, density }: Column): boolean {
  const text = row.values[0] ?? ''
  const room = width / 2 - LABEL_WIDTH - 2 * PADDING
  return !text.includes('\n') && setter.measureAt(density.cellSize)(text) <= room
}

/** One row as one piece, or as several where it alone is higher than a page. */
function piecesOfRow(cells: readonly Cell[], column: Column, depth: number): Piece[] {
  const { setter, density } = column
  const measure = setter.measureAt(density.cellSize)
  const set = cells.map((cell) => ({
    ...cell,
    lines: breakLines(cell.text, cell.width - 2 * PADDING, measure),
  }))
  const most = Math.max(1, ...set.map((cell) => cell.lines.length))
  const room = 1 + Math.floor((depth - density.rowHeight) / density.cellLine)
  return Array.from({ length: Math.ceil(most / room) }, (_, part) =>
    rowPiece(
      set.map((cell) => ({ ...cell, lines: cell.lines.slice(part * room, (part + 1) * room) })),
      column,
    ),
  )
}

function rowPiece(cells: readonly SetCell[], column: Column): Piece {
  const { density } = column
  const most = Math.max(...cells.map((cell) => cell.lines.length))
  const height = density.rowHeight + (Math.max(1, most) - 1) * density.cellLine
  return {
    height,
    gap: 0,
    marksAt: (top) => cells.flatMap((cell) => cellMarks(cell, top, height, column)),
  }
}

function cellMarks(cell: SetCell, top: number, height: number, { left, setter, density }: Column): Mark[] {
  const measure = setter.measureAt(density.cellSize)
  const firstMiddle = top + height / 2 - ((cell.lines.length - 1) * density.cellLine) / 2
  const startOf = (line: string) =>
    left + cell.x + (cell.isLabel ? (cell.width - measure(line)) / 2 : PADDING)
  return [
    { type: 'frame', x: left + cell.x, y: top, width: cell.width, height, dashed: false },
    ...cell.lines.map((line, index) =>
      setLine(line, startOf(line), firstMiddle + index * density.cellLine, { size: density.cellSize }),
    ),
  ]
}

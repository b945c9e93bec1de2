import type { Paper, PaperBlock } from '../../domain/shared/paper.ts'
import { breakLines } from './line-break.ts'
import type { Leaf, Mark } from './marks.ts'
import { photoMarks } from './photo-marks.ts'
import { type Piece, paginate } from './pieces.ts'
import { setCentred, setLine, type TypeSetter } from './type-setting.ts'
import { writtenDate } from './written-date.ts'

const WIDTH = 180
const HEIGHT = 125
const MARGIN = 9
const PAGE_WIDTH = WIDTH / 2
const COLUMN_WIDTH = PAGE_WIDTH - 2 * MARGIN
const DEPTH = HEIGHT - 2 * MARGIN

/** Type sizes tried in turn, in points, for a page with unusually long names. */
const SIZES = [10.5, 9.5, 8.5, 7.5]

interface BookletPage {
  readonly setter: TypeSetter
  readonly left: number
  readonly size: number
  readonly line: number
}

/**
 * Sets an opened certificate booklet: what stands before the fold on the left page, the rest on the
 * right. Null when a page cannot hold its contents even in the smallest type.
 */
export function layOutBooklet(paper: Paper, setter: TypeSetter): Leaf | null {
  const fold = paper.blocks.findIndex((block) => block.type === 'fold')
  const split = fold < 0 ? paper.blocks.length : fold
  const left = facingPage(paper.title, paper.blocks.slice(0, split), 0, setter)
  const right = facingPage(null, paper.blocks.slice(split), PAGE_WIDTH, setter)
  return left && right && { width: WIDTH, height: HEIGHT, marks: [...left, ...right] }
}

function facingPage(title: string | null, blocks: readonly PaperBlock[], x: number, setter: TypeSetter) {
  for (const size of SIZES) {
    const page = { setter, left: x + MARGIN, size, line: size * 0.62 }
    const pieces = [
      ...(title === null ? [] : [titlePiece(title, page)]),
      ...blocks.flatMap((block) => piecesOf(block, page)),
    ]
    const [marks, ...more] = paginate(pieces, MARGIN, DEPTH)
    if (more.length === 0) return marks ?? []
  }
  return null
}

const titlePiece = (title: string, page: BookletPage): Piece => ({
  height: 11,
  gap: 0,
  marksAt: (top) => [
    setCentred(page.setter, title, page.left + COLUMN_WIDTH / 2, top + 5, { size: 18, bold: true }),
  ],
})

function piecesOf(block: PaperBlock, page: BookletPage): Piece[] {
  switch (block.type) {
    case 'photo':
      return [
        {
          height: block.height,
          gap: 3,
          marksAt: (top) => photoMarks(block, page.left + (COLUMN_WIDTH - block.width) / 2, top, page.setter),
        },
      ]
    case 'fields':
      return personsOf(block).flatMap((rows, index) =>
        pairShort(rows, page).map((fields, row) => fieldsPiece(fields, page, row === 0 ? 3 + index : 1)),
      )
    case 'text':
      return [linesPiece(block.text, page)]
    case 'seal':
      return [sealPiece(block.authority, page)]
    case 'sign':
      return [fieldsPiece([{ label: block.label, value: block.name ?? '' }], page, 2)]
    case 'date':
      return [fieldsPiece([{ label: block.label, value: writtenDate(block.date) }], page, 1)]
    case 'fold':
      return []
  }
}

interface Field {
  readonly label: string
  readonly value: string
}

/** The booklet has no columns: man and woman stand under one another, each with all their fields. */
function personsOf(block: Extract<PaperBlock, { type: 'fields' }>): Field[][] {
  const count = Math.max(1, block.columns.length, ...block.rows.map((row) => row.values.length))
  return Array.from({ length: count }, (_, index) =>
    block.rows.map((row) => ({ label: row.label, value: row.values[index] ?? '' })),
  )
}

const labelWidth = (field: Field, page: BookletPage): number =>
  page.setter.measureAt(page.size)(field.label) + 2

/** Two short fields share a line, as in the printed booklet. */
function pairShort(fields: readonly Field[], page: BookletPage): Field[][] {
  const isShort = (field: Field, share: number) =>
    labelWidth(field, page) + page.setter.measureAt(page.size)(field.value) <= share - 2
  const rows: Field[][] = []
  for (const field of fields) {
    const last = rows.at(-1)
    const [only] = last ?? []
    const canJoin =
      last?.length === 1 && only && isShort(only, COLUMN_WIDTH / 2) && isShort(field, COLUMN_WIDTH / 2)
    if (canJoin) last.push(field)
    else rows.push([field])
  }
  return rows
}

/** Labels with their values over a fine rule. */
function fieldsPiece(fields: readonly Field[], page: BookletPage, gap: number): Piece {
  const share = COLUMN_WIDTH / fields.length
  const measure = page.setter.measureAt(page.size)
  const set = fields.map((field, index) => ({
    x: page.left + index * share,
    label: field.label,
    indent: labelWidth(field, page),
    width: share - (index < fields.length - 1 ? 3 : 0),
    lines: breakLines(field.value, share - labelWidth(field, page) - 2, measure),
  }))
  const count = Math.max(...set.map((field) => field.lines.length))
  return {
    height: count * page.line,
    gap,
    marksAt: (top) =>
      set.flatMap(({ x, label, indent, width, lines }): Mark[] => [
        setLine(label, x, top + page.line / 2, { size: page.size }),
        ...lines.map((line, index) =>
          setLine(line, x + indent, top + (index + 0.5) * page.line, { size: page.size }),
        ),
        {
          type: 'line',
          from: [x + indent - 1, top + count * page.line - 0.4],
          to: [x + width, top + count * page.line - 0.4],
          weight: 0.15,
        },
      ]),
  }
}

function linesPiece(text: string, page: BookletPage): Piece {
  const lines = breakLines(text, COLUMN_WIDTH, page.setter.measureAt(page.size))
  return {
    height: lines.length * page.line,
    gap: 2,
    marksAt: (top) =>
      lines.map((line, index) =>
        setLine(line, page.left, top + (index + 0.5) * page.line, { size: page.size }),
      ),
  }
}

/** The registering authority, with room below its name for the seal pressed over it. */
function sealPiece(authority: string, page: BookletPage): Piece {
  const label = '登记机关'
  const named = fieldsPiece([{ label, value: authority }], page, 0)
  return { height: named.height + 16, gap: 4, marksAt: (top) => named.marksAt(top + 8) }
}

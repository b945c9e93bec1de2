import type { Paper, PaperBlock } from '../../domain/index.ts'
import { breakLines } from './line-break.ts'
import type { Leaf, Mark } from './marks.ts'
import { photoMarks } from './photo-marks.ts'
import { type Column, type Density, type Piece, paginate } from './pieces.ts'
import { datePiece, sealPiece } from './sheet-closing.ts'
import { fieldPieces } from './sheet-fields.ts'
import { signPieces, signRows } from './sheet-signing.ts'
import { textPieces } from './sheet-text.ts'
import { setCentred, type TypeSetter } from './type-setting.ts'

const WIDTH = 210
const HEIGHT = 297
const MARGIN_SIDE = 24
const MARGIN_TOP = 21
const MARGIN_BOTTOM = 19
const TITLE_SIZE = 18
const TITLE_LINE = 10

const ROOMY: Density = { textSize: 12, textLine: 7.8, cellSize: 10.5, cellLine: 5.6, rowHeight: 9, gap: 5 }
const CLOSE: Density = { textSize: 11, textLine: 6.6, cellSize: 10, cellLine: 4.8, rowHeight: 7.4, gap: 3 }
const TIGHT: Density = { textSize: 10.5, textLine: 6, cellSize: 9.5, cellLine: 4.4, rowHeight: 6.4, gap: 2.5 }

/**
 * Sets a paper on A4 sheets: as roomy as fits on one page; where nothing does, roomy on as many pages as
 * it needs, each then with its number.
 */
export function layOutSheet(paper: Paper, setter: TypeSetter): Leaf[] {
  for (const density of [ROOMY, CLOSE, TIGHT]) {
    const pages = pagesOf(paper, setter, density)
    if (pages.length === 1) return leavesOf(paper.title, pages, setter)
  }
  return leavesOf(paper.title, pagesOf(paper, setter, ROOMY), setter)
}

function pagesOf(paper: Paper, setter: TypeSetter, density: Density): Mark[][] {
  const depth = HEIGHT - MARGIN_TOP - MARGIN_BOTTOM
  const column = { setter, left: MARGIN_SIDE, width: WIDTH - 2 * MARGIN_SIDE, depth, density }
  const groups = grouped(paper.blocks)
  const pieces = groups.flatMap((group, index) => piecesOf(group, groups[index - 1], column))
  return paginate([titlePiece(paper.title, column), ...pieces], MARGIN_TOP, depth)
}

function leavesOf(title: string, pages: readonly (readonly Mark[])[], setter: TypeSetter): Leaf[] {
  const numbered = (marks: readonly Mark[], index: number): Mark[] => [
    ...(index === 0 ? [] : [setCentred(setter, `${title}（续）`, WIDTH / 2, 13, { size: 9 })]),
    ...marks,
    setCentred(setter, `第${index + 1}页　共${pages.length}页`, WIDTH / 2, HEIGHT - 11, { size: 9 }),
  ]
  return pages.map((marks, index) => ({
    width: WIDTH,
    height: HEIGHT,
    marks: pages.length === 1 ? marks : numbered(marks, index),
  }))
}

function titlePiece(title: string, { setter, width, left }: Column): Piece {
  const lines = breakLines(title, width, setter.measureAt(TITLE_SIZE))
  const style = { size: TITLE_SIZE, bold: true }
  return {
    height: lines.length * TITLE_LINE + 2,
    gap: 0,
    marksAt: (top) =>
      lines.map((line, index) =>
        setCentred(setter, line, left + width / 2, top + (index + 0.5) * TITLE_LINE, style),
      ),
  }
}

type Group = readonly [PaperBlock, ...PaperBlock[]]

/** Blocks that stand beside or over one another: signatures with a date in the place left over, a seal with its date. */
function grouped(blocks: readonly PaperBlock[]): Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last !== undefined && joins(block, last)) groups[groups.length - 1] = [...last, block]
    else groups.push([block])
  }
  return groups
}

function joins(block: PaperBlock, group: Group): boolean {
  if (group[0].type === 'seal') return block.type === 'date' && group.length === 1
  const signs = group.filter((each) => each.type === 'sign')
  if (signs.length < group.length) return false
  const rows = signRows(signs)
  return block.type === 'sign' || (block.type === 'date' && rows.length > 1 && rows.at(-1)?.length === 1)
}

function piecesOf(group: Group, previous: Group | undefined, column: Column): Piece[] {
  const [block] = group
  switch (block.type) {
    case 'text':
      return textPieces(block, previous?.[0].type === 'text', column)
    case 'fields':
      return fieldPieces(block, previous?.[0].type === 'fields', column)
    case 'sign':
      return signPieces(
        group.filter((each) => each.type === 'sign' || each.type === 'date'),
        column,
      )
    case 'date':
      return [datePiece(block, column)]
    case 'seal':
      return [sealPiece(block, group.find((each) => each.type === 'date') ?? null, column)]
    case 'photo':
      return [photoPiece(block, column)]
    case 'fold':
      return []
  }
}

const photoPiece = (block: Extract<PaperBlock, { type: 'photo' }>, column: Column): Piece => ({
  height: block.height,
  gap: column.density.gap,
  marksAt: (top) => photoMarks(block, column.left + (column.width - block.width) / 2, top, column.setter),
})

import type { Paper, PaperBlock } from '../../domain/shared/paper.ts'
import { breakLines } from './line-break.ts'
import type { Leaf, Mark } from './marks.ts'
import { photoMarks } from './photo-marks.ts'
import { type Column, type Density, type Piece, paginate } from './pieces.ts'
import { fieldPieces } from './sheet-fields.ts'
import { datePiece, sealPiece, signPieces } from './sheet-signing.ts'
import { textPieces } from './sheet-text.ts'
import { setCentred, type TypeSetter } from './type-setting.ts'

const WIDTH = 210
const HEIGHT = 297
const MARGIN_SIDE = 24
const MARGIN_TOP = 24
const MARGIN_BOTTOM = 22
const TITLE_SIZE = 18
const TITLE_LINE = 10

const ROOMY: Density = { textSize: 12, textLine: 7.8, cellSize: 10.5, cellLine: 5.6, rowHeight: 9, gap: 5 }
const CLOSE: Density = { textSize: 11, textLine: 6.6, cellSize: 10, cellLine: 5, rowHeight: 7.6, gap: 3.4 }

/**
 * Sets a paper on A4 sheets: roomy if that fits on one page, else close if that does, else roomy on
 * as many pages as it needs, each then with its number.
 */
export function layOutSheet(paper: Paper, setter: TypeSetter): Leaf[] {
  const roomy = pagesOf(paper, setter, ROOMY)
  if (roomy.length === 1) return leavesOf(roomy, setter)
  const close = pagesOf(paper, setter, CLOSE)
  return leavesOf(close.length === 1 ? close : roomy, setter)
}

function pagesOf(paper: Paper, setter: TypeSetter, density: Density): Mark[][] {
  const depth = HEIGHT - MARGIN_TOP - MARGIN_BOTTOM
  const column = { setter, left: MARGIN_SIDE, width: WIDTH - 2 * MARGIN_SIDE, depth, density }
  const pieces = [
    titlePiece(paper.title, column),
    ...groupSigns(paper.blocks).flatMap((group) => piecesOf(group, column)),
  ]
  return paginate(pieces, MARGIN_TOP, depth)
}

function leavesOf(pages: readonly (readonly Mark[])[], setter: TypeSetter): Leaf[] {
  return pages.map((marks, index) => ({
    width: WIDTH,
    height: HEIGHT,
    marks:
      pages.length === 1
        ? marks
        : [
            ...marks,
            setCentred(setter, `第${index + 1}页　共${pages.length}页`, WIDTH / 2, HEIGHT - 13, { size: 9 }),
          ],
  }))
}

function titlePiece(title: string, { setter, width, left }: Column): Piece {
  const lines = breakLines(title, width, setter.measureAt(TITLE_SIZE))
  return {
    height: lines.length * TITLE_LINE + 2,
    gap: 0,
    marksAt: (top) =>
      lines.map((line, index) =>
        setCentred(setter, line, left + width / 2, top + (index + 0.5) * TITLE_LINE, {
          size: TITLE_SIZE,
          bold: true,
        }),
      ),
  }
}

/** Blocks in order, with signatures that follow one another in one group, to stand side by side. */
function groupSigns(blocks: readonly PaperBlock[]): PaperBlock[][] {
  const groups: PaperBlock[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.type === 'sign' && last?.[0]?.type === 'sign') last.push(block)
    else groups.push([block])
  }
  return groups
}

function piecesOf(group: readonly PaperBlock[], column: Column): Piece[] {
  const [block] = group
  if (block === undefined) return []
  switch (block.type) {
    case 'text':
      return textPieces(block, column)
    case 'fields':
      return fieldPieces(block, column)
    case 'sign':
      return signPieces(
        group.filter((each) => each.type === 'sign'),
        column,
      )
    case 'date':
      return [datePiece(block, column)]
    case 'seal':
      return [sealPiece(block, column)]
    case 'photo':
      return [
        {
          height: block.height,
          gap: column.density.gap,
          marksAt: (top) =>
            photoMarks(block, column.left + (column.width - block.width) / 2, top, column.setter),
        },
      ]
    case 'fold':
      return []
  }
}

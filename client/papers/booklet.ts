import type { Paper, PaperBlock } from '../../domain/index.ts'
import { type BookletPage, fieldRows, ruledFields } from './booklet-fields.ts'
import { breakLines, type Measure } from './line-break.ts'
import type { Leaf, Mark } from './marks.ts'
import { photoMarks } from './photo-marks.ts'
import { type Piece, paginate } from './pieces.ts'
import { setCentred, setLine, type TypeSetter } from './type-setting.ts'
import { writtenDate } from './written-date.ts'

const WIDTH = 180
const HEIGHT = 125
const MARGIN_SIDE = 8
const MARGIN_TOP = 9
const PAGE_WIDTH = WIDTH / 2
const DEPTH = HEIGHT - 2 * MARGIN_TOP

const SEAL_LABEL = '登记机关'

/** Type in points and line in millimetres, tried in turn for a page with unusually long names. */
const SIZES = [
  { size: 10.5, line: 7.2 },
  { size: 10, line: 6.2 },
  { size: 9, line: 5.4 },
  { size: 8, line: 4.6 },
  { size: 7.5, line: 4 },
]

/**
 * Sets an opened certificate booklet: what stands before the fold on the left page, the rest on the
 * right, both in the largest type that holds everything. Null when even the smallest does not.
 */
export function layOutBooklet(paper: Paper, setter: TypeSetter): Leaf | null {
  const fold = paper.blocks.findIndex((block) => block.type === 'fold')
  const split = fold < 0 ? paper.blocks.length : fold
  for (const type of SIZES) {
    const left = facingPage(paper.title, paper.blocks.slice(0, split), { ...type, setter, left: MARGIN_SIDE })
    const right = facingPage(null, paper.blocks.slice(split), {
      ...type,
      setter,
      left: PAGE_WIDTH + MARGIN_SIDE,
    })
    if (left && right) return { width: WIDTH, height: HEIGHT, marks: [...left, ...right] }
  }
  return null
}

/** One page with its contents in the middle of its height; null when they are too much for it. */
function facingPage(
  title: string | null,
  blocks: readonly PaperBlock[],
  type: Omit<BookletPage, 'width' | 'labelWidth'>,
): readonly Mark[] | null {
  const labelWidth = widestLabel(blocks, type.setter.measureAt(type.size))
  const page = { ...type, width: PAGE_WIDTH - 2 * MARGIN_SIDE, labelWidth }
  const pieces = [
    ...(title === null ? [] : [titlePiece(title, page)]),
    ...blocks.flatMap((block) => piecesOf(block, page)),
  ]
  const used = pieces.reduce((sum, piece, index) => sum + piece.height + (index === 0 ? 0 : piece.gap), 0)
  return used > DEPTH ? null : (paginate(pieces, MARGIN_TOP + (DEPTH - used) / 2, DEPTH)[0] ?? [])
}

/** All values of a page start at one line, behind its longest label. */
function widestLabel(blocks: readonly PaperBlock[], measure: Measure): number {
  const labels = blocks.flatMap((block) => {
    if (block.type === 'fields') return block.rows.map((row) => row.label)
    if (block.type === 'sign' || block.type === 'date') return [block.label]
    return block.type === 'seal' ? [SEAL_LABEL] : []
  })
  return Math.max(0, ...labels.map(measure))
}

function piecesOf(block: PaperBlock, page: BookletPage): Piece[] {
  switch (block.type) {
    case 'photo':
      return [photoPiece(block, page)]
    case 'fields':
      return fieldRows(block, page)
    case 'text':
      return [textPiece(block.text, page)]
    case 'seal':
      return [sealPiece(block.authority, page)]
    case 'sign':
      return [ruledFields([{ label: block.label, value: block.name ?? '' }], page, 2)]
    case 'date':
      return [ruledFields([{ label: block.label, value: writtenDate(block.date) }], page, 1)]
    case 'fold':
      return []
  }
}

const titlePiece = (title: string, { setter, left, width }: BookletPage): Piece => ({
  height: 10,
  gap: 0,
  marksAt: (top) => [setCentred(setter, title, left + width / 2, top + 4, { size: 18, bold: true })],
})

const photoPiece = (block: Extract<PaperBlock, { type: 'photo' }>, page: BookletPage): Piece => ({
  height: block.height,
  gap: 3,
  marksAt: (top) => photoMarks(block, page.left + (page.width - block.width) / 2, top, page.setter),
})

function textPiece(text: string, { setter, left, width, size, line }: BookletPage): Piece {
  const lines = breakLines(text, width, setter.measureAt(size))
  return {
    height: lines.length * line,
    gap: 2,
    marksAt: (top) => lines.map((words, index) => setLine(words, left, top + (index + 0.5) * line, { size })),
  }
}

/** The registering authority, with room above and below its name for the seal pressed over it. */
function sealPiece(authority: string, page: BookletPage): Piece {
  const named = ruledFields([{ label: SEAL_LABEL, value: authority }], page, 0)
  return { height: named.height + 16, gap: 0, marksAt: (top) => named.marksAt(top + 9) }
}

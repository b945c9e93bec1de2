import type { PaperBlock } from '../../domain/index.ts'
import { breakLines } from './line-break.ts'
import type { Column, Piece } from './pieces.ts'
import { setCentred, setLine } from './type-setting.ts'
import { writtenDate } from './written-date.ts'

type DateBlock = Extract<PaperBlock, { type: 'date' }>
type SealBlock = Extract<PaperBlock, { type: 'seal' }>

const ABOVE_SEAL = 9
const BELOW_SEAL = 14
const HINT_SIZE = 8

/** A date with its label, as it is printed. */
export const datedLine = ({ label, date }: DateBlock): string =>
  label === '' ? writtenDate(date) : `${label}：${writtenDate(date)}`

/** The line with the date of the act, at the right; open places where it is written by hand. */
export function datePiece(block: DateBlock, { setter, left, width, density }: Column): Piece {
  const text = datedLine(block)
  const start = left + width - setter.measureAt(density.textSize)(text)
  return {
    height: density.textLine,
    gap: density.gap,
    marksAt: (top) => [setLine(text, start, top + density.textLine / 2, { size: density.textSize })],
  }
}

/** The authority's name over its date, with room for the seal that is pressed across both. */
export function sealPiece(block: SealBlock, date: DateBlock | null, column: Column): Piece {
  const { setter, left, width, density } = column
  const room = width / 2
  const axis = left + width - room / 2
  const lines = breakLines(block.authority, room, setter.measureAt(density.textSize))
  const all = date === null ? lines : [...lines, datedLine(date)]
  const end = ABOVE_SEAL + all.length * density.textLine
  return {
    height: end + BELOW_SEAL,
    gap: density.gap,
    marksAt: (top) => [
      ...all.map((line, index) =>
        setCentred(setter, line, axis, top + ABOVE_SEAL + (index + 0.5) * density.textLine, {
          size: density.textSize,
        }),
      ),
      setCentred(setter, '（盖章）', axis, top + end + 3, { size: HINT_SIZE, tone: 'hint' }),
    ],
  }
}

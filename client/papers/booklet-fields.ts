import type { PaperBlock } from '../../domain/index.ts'
import { breakLines } from './line-break.ts'
import type { Mark } from './marks.ts'
import type { Piece } from './pieces.ts'
import { setCentred, setLine, type TypeSetter } from './type-setting.ts'

/** One of the two facing pages: its column, its type size in points and its line in millimetres. */
export interface BookletPage {
  readonly setter: TypeSetter
  readonly left: number
  readonly width: number
  readonly size: number
  readonly line: number
  /** Where the values start: the width of the page's longest label. */
  readonly labelWidth: number
}

/** A label and what is written behind it. */
export interface BookletField {
  readonly label: string
  readonly value: string
}

type FieldsBlock = Extract<PaperBlock, { type: 'fields' }>

const AFTER_LABEL = 2
const BETWEEN_FIELDS = 4
const BETWEEN_PERSONS = 5

/**
 * A booklet's page is too narrow for columns: man and woman stand under one another, each with all their fields and
 * in the same lines, two fields on one line where both are short for each of them.
 */
export function fieldRows(block: FieldsBlock, page: BookletPage): Piece[] {
  const count = Math.max(1, block.columns.length, ...block.rows.map((row) => row.values.length))
  const lines = pairShort(block.rows, page)
  return Array.from({ length: count }, (_, person) => [
    ...headingOf(block.columns[person], page, person),
    ...lines.map((rows, index) =>
      ruledFields(
        rows.map((row) => ({ label: row.label, value: row.values[person] ?? '' })),
        page,
        index > 0 ? 0.6 : person > 0 && !block.columns[person] ? BETWEEN_PERSONS : 2,
      ),
    ),
  ]).flat()
}

function headingOf(
  name: string | undefined,
  { setter, left, width, size, line }: BookletPage,
  person: number,
) {
  if (!name) return []
  const heading: Piece = {
    height: line,
    gap: person > 0 ? BETWEEN_PERSONS : 2,
    marksAt: (top) => [setCentred(setter, name, left + width / 2, top + line / 2, { size })],
  }
  return [heading]
}

type Rows = FieldsBlock['rows']

function pairShort(rows: Rows, { setter, width, size, labelWidth }: BookletPage): Rows[] {
  const measure = setter.measureAt(size)
  const room = width / 2 - labelWidth - AFTER_LABEL - BETWEEN_FIELDS
  const isShort = (row: Rows[number]) => row.values.every((value) => value !== '' && measure(value) <= room)
  const lines: Rows[] = []
  for (const row of rows) {
    const last = lines.at(-1)
    const only = last?.length === 1 ? last[0] : undefined
    if (only !== undefined && isShort(only) && isShort(row)) lines[lines.length - 1] = [only, row]
    else lines.push([row])
  }
  return lines
}

/** Fields on one line, each value over a fine rule. */
export function ruledFields(fields: readonly BookletField[], page: BookletPage, gap: number): Piece {
  const { setter, left, width, size, line, labelWidth } = page
  const measure = setter.measureAt(size)
  const share = width / fields.length
  const set = fields.map(({ label, value }, index) => {
    const indent = (index === 0 ? labelWidth : measure(label)) + AFTER_LABEL
    const end = share - (index < fields.length - 1 ? BETWEEN_FIELDS : 0)
    return { x: left + index * share, label, indent, end, lines: breakLines(value, end - indent, measure) }
  })
  const height = Math.max(...set.map((field) => field.lines.length)) * line
  return {
    height,
    gap,
    marksAt: (top) =>
      set.flatMap(({ x, label, indent, end, lines }): Mark[] => {
        const rule = top + height - 0.6
        return [
          setLine(label, x, top + line / 2, { size }),
          ...lines.map((words, index) => setLine(words, x + indent, top + (index + 0.5) * line, { size })),
          { type: 'line', from: [x + indent - 1, rule], to: [x + end, rule], weight: 0.15 },
        ]
      }),
  }
}

import { widthOf, wrap } from './measure.ts'
import type { TextLine } from './shapes.ts'

/** A table beneath the chart: a heading, its columns, and a row for each act that keeps the stage. */
export interface Note {
  readonly title: string
  readonly heading: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** A sentence beneath; empty where there is nothing to say. */
  readonly foot: string
}

/** A line of text with the place of its left end on the base line. */
export interface PlacedText extends TextLine {
  readonly x: number
  readonly y: number
}

/** A note set in place; `rules` are the heights of its horizontal lines. */
export interface PlacedNote {
  readonly texts: readonly PlacedText[]
  readonly rules: readonly number[]
  readonly bottom: number
}

const size = 12.5
const lineHeight = 18
const gutter = 16

/** Sets the note from `top` on, its columns as wide as they need, the widest broken where they do not fit. */
export function placeNote(
  { title, heading, rows, foot }: Note,
  left: number,
  top: number,
  width: number,
): PlacedNote {
  const all = [heading, ...rows]
  const wanted = heading.map(
    (_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? '', size))) + 4,
  )
  const widths = shrunk(wanted, width - gutter * (heading.length - 1))
  const texts: PlacedText[] = [{ text: title, size: 14, bold: true, x: left, y: top + 14 }]
  const rules: number[] = []
  let y = top + 26
  all.forEach((row, index) => {
    const cells = row.map((text, column) => wrap(text, size, widths[column] ?? width))
    let x = left
    cells.forEach((lines, column) => {
      lines.forEach((text, line) => {
        const bold = index === 0 || column === 0
        texts.push({ text, size, bold, x, y: y + 13 + line * lineHeight })
      })
      x += (widths[column] ?? 0) + gutter
    })
    y += Math.max(...cells.map(({ length }) => length), 1) * lineHeight + 4
    rules.push(y - 2)
    y += 2
  })
  for (const text of wrap(foot, size, width)) {
    texts.push({ text, size, bold: false, x: left, y: y + 15 })
    y += lineHeight
  }
  return { texts, rules, bottom: y }
}

/** Takes from the widest columns until all fit. */
function shrunk(wanted: readonly number[], width: number): number[] {
  const widths = [...wanted]
  for (;;) {
    const excess = widths.reduce((sum, each) => sum + each, 0) - width
    if (excess <= 0.5) return widths
    const widest = Math.max(...widths)
    const second = Math.max(0, ...widths.filter((each) => each < widest))
    const many = widths.filter((each) => each === widest).length
    const cut = Math.min(excess / many, Math.max(widest - second, 1))
    widths.forEach((each, index) => {
      if (each === widest) widths[index] = each - cut
    })
  }
}

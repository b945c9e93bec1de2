import { widthOf } from './measure.ts'
import type { Box, Layout, Line } from './shapes.ts'

type Span = readonly [from: number, to: number]
interface Piece {
  readonly x: Span
  readonly y: Span
  readonly line: Line
}

/** What a reader of a chart would stumble over, one sentence each: things upon one another, text that does not fit. */
export function overlapsIn({ boxes, lines, width, height }: Layout): string[] {
  const pieces = lines.flatMap(piecesOf)
  return [
    ...pairs(boxes).flatMap(([one, other]) => (meet(one, other) ? [`${one.id} lies upon ${other.id}`] : [])),
    ...boxes.flatMap((box) => (isInside(box, width, height) ? [] : [`${box.id} is off the paper`])),
    ...boxes.flatMap((box) =>
      box.lines.flatMap(({ text, size }) =>
        widthOf(text, size) > box.width - 4 ? [`“${text}” is wider than ${box.id}`] : [],
      ),
    ),
    ...pieces.flatMap((piece) =>
      boxes.flatMap((box) =>
        crosses(piece, box) ? [`a line to ${piece.line.to} runs through ${box.id}`] : [],
      ),
    ),
    ...pairs(pieces).flatMap(([one, other]) =>
      runsUpon(one, other) ? [`the lines to ${one.line.to} and ${other.line.to} run upon one another`] : [],
    ),
  ]
}

const overlap = (one: Span, other: Span): number => Math.min(one[1], other[1]) - Math.max(one[0], other[0])

const across = ({ x, width }: Box): Span => [x, x + width]
const down = ({ y, height }: Box): Span => [y, y + height]

const meet = (one: Box, other: Box): boolean =>
  overlap(across(one), across(other)) > -4 && overlap(down(one), down(other)) > -4

const isInside = ({ x, y, width, height }: Box, right: number, bottom: number): boolean =>
  x >= 0 && y >= 0 && x + width <= right && y + height <= bottom

/** A box's own edge may be touched; nothing may go through its inside. */
const crosses = ({ x, y }: Piece, box: Box): boolean =>
  overlap(x, across(box)) > (x[0] === x[1] ? -1 : 1) && overlap(y, down(box)) > (y[0] === y[1] ? -1 : 1)

/** Two lines of one target are one line to the reader. */
const runsUpon = (one: Piece, other: Piece): boolean => {
  if (one.line.to === other.line.to) return false
  const areUpright = one.x[0] === one.x[1] && other.x[0] === other.x[1]
  const areLevel = one.y[0] === one.y[1] && other.y[0] === other.y[1]
  if (areUpright) return Math.abs(one.x[0] - other.x[0]) < 3 && overlap(one.y, other.y) > 1
  return areLevel && Math.abs(one.y[0] - other.y[0]) < 3 && overlap(one.x, other.x) > 1
}

const piecesOf = (line: Line): Piece[] =>
  line.points.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = line.points[i] ?? [x, y]
    return { x: span(fromX, x), y: span(fromY, y), line }
  })

const span = (one: number, other: number): Span => [Math.min(one, other), Math.max(one, other)]

const pairs = <T>(all: readonly T[]): (readonly [T, T])[] =>
  all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const))

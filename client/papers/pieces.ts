import type { Mark } from './marks.ts'
import type { TypeSetter } from './type-setting.ts'

/** A part of a sheet that stays together when pages break. */
export interface Piece {
  readonly height: number
  /** Space above; dropped at the head of a page. */
  readonly gap: number
  /** The heading of the table this row belongs to, repeated wherever the table goes on. */
  readonly heading?: Piece
  readonly marksAt: (top: number) => readonly Mark[]
}

/** The sizes a sheet is set in: points for type, millimetres for the rest. */
export interface Density {
  readonly textSize: number
  readonly textLine: number
  readonly cellSize: number
  readonly cellLine: number
  /** The height of a table row with one line. */
  readonly rowHeight: number
  readonly gap: number
}

/** The column of a sheet that blocks are set in. */
export interface Column {
  readonly setter: TypeSetter
  readonly left: number
  readonly width: number
  /** The highest a piece may be. */
  readonly depth: number
  readonly density: Density
}

/** Puts pieces on as many pages as they need, between `top` and `top + depth`. */
export function paginate(pieces: readonly Piece[], top: number, depth: number): Mark[][] {
  const pages: Mark[][] = [[]]
  let used = 0
  let heading: Piece | undefined
  for (const piece of pieces) {
    const startsTable = piece.heading !== undefined && piece.heading !== heading
    const needed = piece.height + piece.gap + (startsTable ? (piece.heading?.height ?? 0) : 0)
    if (used > 0 && used + needed > depth + 1e-6) {
      pages.push([])
      used = 0
      heading = undefined
    } else if (used > 0) {
      used += piece.gap
    }
    if (piece.heading !== undefined && piece.heading !== heading) {
      pages.at(-1)?.push(...piece.heading.marksAt(top + used))
      used += piece.heading.height
    }
    heading = piece.heading
    pages.at(-1)?.push(...piece.marksAt(top + used))
    used += piece.height
  }
  return pages
}

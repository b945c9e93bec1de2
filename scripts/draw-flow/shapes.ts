/** One line of text in a box. */
export interface TextLine {
  readonly text: string
  readonly size: number
  readonly bold: boolean
}

/** A rectangle of the chart, by its upper left corner. */
export interface Box {
  readonly id: string
  readonly shape: 'stage' | 'end' | 'derived' | 'act'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly TextLine[]
}

/** Joined straight pieces from one box to another; dots where several come together. */
export interface Line {
  readonly from: string
  readonly to: string
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly arrow: 'end' | 'both' | 'none'
  readonly dot: readonly [x: number, y: number] | null
}

/** A chart with every box and line in its place. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

/** What a layout puts on a page, in millimetres from the top left corner; type sizes are in points. */
export type Mark = TextMark | LineMark | FrameMark | PictureMark

/** One line of text; `y` is its baseline, `spread` the space added after each character. */
export interface TextMark {
  readonly type: 'text'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly tone: Tone
  readonly spread: number
}

/** A ruled line. */
export interface LineMark {
  readonly type: 'line'
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly weight: number
}

/** An empty rectangle; a dashed one is a place still to be filled by hand. */
export interface FrameMark {
  readonly type: 'frame'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly dashed: boolean
}

/** A JPEG picture by its hash, as large as its rectangle allows without being stretched. */
export interface PictureMark {
  readonly type: 'picture'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly blob: string
}

/** `ink` for what the paper says, `hint` for the light words inside a place left open. */
export type Tone = 'ink' | 'hint'

/** One page of a paper. */
export interface Leaf {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

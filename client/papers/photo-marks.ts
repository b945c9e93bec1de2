import type { PaperBlock } from '../../domain/index.ts'
import type { Mark } from './marks.ts'
import { setCentred, type TypeSetter } from './type-setting.ts'

/** A place for a photograph, as a paper names it. */
export type PhotoBlock = Extract<PaperBlock, { type: 'photo' }>

/** The picture in its frame, or the open frame with its size for one that is glued in. */
export function photoMarks(block: PhotoBlock, x: number, y: number, setter: TypeSetter): Mark[] {
  const { width, height, blob } = block
  const frame: Mark = { type: 'frame', x, y, width, height, dashed: blob === null }
  if (blob !== null) return [{ type: 'picture', x, y, width, height, blob }, frame]
  const size = `${width}×${height}毫米`
  return [
    frame,
    setCentred(setter, '照片', x + width / 2, y + height / 2 - 2.5, { size: 9, tone: 'hint' }),
    setCentred(setter, size, x + width / 2, y + height / 2 + 2.5, { size: 8, tone: 'hint' }),
  ]
}

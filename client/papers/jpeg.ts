/** Width and height of a picture in pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

const HEADER = 0xffd8
const FIRST_FRAME = 0xffc0
const LAST_FRAME = 0xffcf

/** Tables that stand among the frame markers: DHT, JPG and DAC. */
const NOT_FRAMES = new Set([0xffc4, 0xffc8, 0xffcc])

/** The size a JPEG says it has in its frame header (ITU-T T.81, B.2.2); null for what is no JPEG. */
export function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== HEADER) return null
  for (let at = 2; at + 9 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker < 0xff00) return null
    if (marker < FIRST_FRAME || marker > LAST_FRAME || NOT_FRAMES.has(marker)) continue
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
    return width > 0 && height > 0 ? { width, height } : null
  }
  return null
}

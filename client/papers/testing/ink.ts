import type { GrayPage } from './poppler.ts'

/** A rectangle on a page, in millimetres from the top left corner. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const DARK = 128

/** The pattern of inked pixels in a rectangle, row by row. */
export function inkPattern(page: GrayPage, dpi: number, area: Area): string {
  const toPixel = (mm: number) => Math.round((mm / 25.4) * dpi)
  const rows: string[] = []
  for (let y = toPixel(area.y); y < toPixel(area.y + area.height); y++) {
    const row = page.pixels.subarray(
      y * page.width + toPixel(area.x),
      y * page.width + toPixel(area.x + area.width),
    )
    rows.push(Array.from(row, (pixel) => (pixel < DARK ? '#' : '.')).join(''))
  }
  return rows.join('\n')
}

/** How many pixels of a rectangle carry ink. */
export const inkCount = (page: GrayPage, dpi: number, area: Area): number =>
  inkPattern(page, dpi, area).split('#').length - 1

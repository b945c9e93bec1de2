import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { jsPDF } from 'jspdf'
import type { Paper } from '../../../domain/index.ts'
import { type DrawingMaterial, drawPaper, type PaperPdf } from '../draw.ts'
import { type FontFile, openFont } from '../font-file.ts'
import { renderJpeg } from './poppler.ts'

/** The bytes of the font the papers are printed with. */
export function fontBytes(): ArrayBuffer {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
  )
  return new Uint8Array(readFileSync(join(folder, '400Regular', 'NotoSerifSC_400Regular.ttf'))).buffer
}

/** The font the papers are printed with. */
export function paperFont(): FontFile {
  const opened = openFont(fontBytes())
  if (!opened.ok) throw new Error('the papers’ font cannot be read')
  return opened.value
}

/** Draws a paper that has to come out. */
export function drawn(paper: Paper, material: DrawingMaterial): PaperPdf {
  const result = drawPaper(paper, material)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A sheet of one single-column table. */
export const sheetOf = (...rows: readonly (readonly [label: string, value: string])[]): Paper => ({
  id: 'sheet',
  title: '试样',
  format: 'sheet',
  blocks: [{ type: 'fields', columns: [], rows: rows.map(([label, value]) => ({ label, values: [value] })) }],
})

/** What the tests draw with: no picture unless given, always the same stamp. */
export const materialOf = (
  font: FontFile,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): DrawingMaterial => ({
  font,
  pictures,
  stamp: { at: '2026-11-23T10:11:12+08:00', fileId: '0123456789abcdef0123456789abcdef' },
})

/** A joint photograph of two invented people before a red ground, 53 × 35 mm, as JPEG. */
export function inventedPhoto(): Uint8Array {
  const pdf = new jsPDF({ unit: 'mm', format: [53, 35], orientation: 'landscape' })
  pdf.setFillColor(190, 20, 30).rect(0, 0, 53, 35, 'F')
  for (const [x, coat, hair] of [
    [19, '#282828', '#1e1a1a'],
    [34, '#ebebeb', '#14100f'],
  ] as const) {
    pdf.setFillColor(coat).ellipse(x, 38, 11, 13, 'F')
    pdf.setFillColor(hair).ellipse(x, 15, 5.6, 7, 'F')
    pdf.setFillColor('#ecc8af').ellipse(x, 17, 5, 6.5, 'F')
  }
  return renderJpeg(new Uint8Array(pdf.output('arraybuffer')))
}

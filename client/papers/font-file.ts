import { err, ok, type Result } from '../../domain/index.ts'
import { type GlyphLookup, readCmap } from './cmap.ts'

/** A TrueType font opened for measuring, for checking coverage and for cutting a subset out of it. */
export interface FontFile {
  readonly glyphOf: GlyphLookup
  /** Width of a glyph in thousandths of the type size. */
  readonly advanceOf: (glyph: number) => number
  /** The glyph's outline as it stands in the file; empty for a blank such as the space. */
  readonly outlineOf: (glyph: number) => Uint8Array
  /** A table's bytes by its four-letter tag. */
  readonly table: (tag: string) => Uint8Array | undefined
}

/** Why bytes cannot serve as the papers' font. */
export type FontFault = 'not-truetype'

const TRUETYPE = 0x00010000

/** Opens a TrueType font (glyf outlines); collections (TTC) and CFF fonts are refused, jsPDF cannot draw them. */
export function openFont(bytes: ArrayBuffer): Result<FontFile, FontFault> {
  try {
    return readFont(bytes)
  } catch (cause) {
    if (cause instanceof RangeError) return err('not-truetype')
    throw cause
  }
}

function readFont(bytes: ArrayBuffer): Result<FontFile, FontFault> {
  const file = new DataView(bytes)
  if (file.getUint32(0) !== TRUETYPE) return err('not-truetype')
  const tables = readDirectory(file)
  const view = (tag: string) => viewOf(tables.get(tag))
  const [cmap, head, hhea, hmtx, loca] = [
    view('cmap'),
    view('head'),
    view('hhea'),
    view('hmtx'),
    view('loca'),
  ]
  const glyf = tables.get('glyf')
  if (!cmap || !head || !hhea || !hmtx || !loca || !glyf) return err('not-truetype')
  const glyphOf = readCmap(cmap)
  if (glyphOf === null) return err('not-truetype')

  const unitsPerEm = head.getUint16(18)
  const isLong = head.getInt16(50) === 1
  const lastMetric = hhea.getUint16(34) - 1
  const offsetOf = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  return ok({
    glyphOf,
    advanceOf: (glyph) => (hmtx.getUint16(Math.min(glyph, lastMetric) * 4) * 1000) / unitsPerEm,
    outlineOf: (glyph) => glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1)),
    table: (tag) => tables.get(tag),
  })
}

function readDirectory(file: DataView): Map<string, Uint8Array> {
  const tables = new Map<string, Uint8Array>()
  for (let index = 0; index < file.getUint16(4); index++) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...new Uint8Array(file.buffer, entry, 4))
    tables.set(tag, new Uint8Array(file.buffer, file.getUint32(entry + 8), file.getUint32(entry + 12)))
  }
  return tables
}

const viewOf = (bytes: Uint8Array | undefined): DataView | undefined =>
  bytes && new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

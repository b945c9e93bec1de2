import type { FontFile } from './font-file.ts'

/** One character to be drawn, and the code up to U+FFFF under which jsPDF is to find it. */
export interface SubsetEntry {
  readonly codePoint: number
  readonly code: number
}

/**
 * Cuts out of a font what one paper needs: a TrueType font with one glyph **per character**, so that
 * two characters that share an outline still extract as what they are (jsPDF keeps one character a
 * glyph), and so that jsPDF parses and embeds kilobytes instead of the whole file.
 */
export function subsetFont(font: FontFile, entries: readonly SubsetEntry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => a.code - b.code)
  const glyphs = [0, ...sorted.map((entry) => font.glyphOf(entry.codePoint))]
  if (glyphs.lastIndexOf(0) > 0) throw new Error('the font lacks a character that was to be drawn')
  const { glyf, loca } = outlineTables(glyphs.map((glyph) => simpleOutline(font, glyph)))
  return assemble(
    new Map([
      ['OS/2', copyOf(font, 'OS/2')],
      ['cmap', cmapTable(sorted.map((entry) => entry.code))],
      ['glyf', glyf],
      ['head', headTable(font)],
      ['hhea', countedTable(font, 'hhea', 34, glyphs.length)],
      ['hmtx', metricsTable(font, glyphs)],
      ['loca', loca],
      ['maxp', countedTable(font, 'maxp', 4, glyphs.length)],
      ['name', copyOf(font, 'name')],
      ['post', copyOf(font, 'post')],
    ]),
  )
}

/** A glyph composed of others would need these too; the papers' font has none, as its test says. */
function simpleOutline(font: FontFile, glyph: number): Uint8Array {
  const outline = font.outlineOf(glyph)
  if (isComposite(outline)) throw new Error('the font has composite glyphs, which a subset does not carry')
  return outline
}

/** Whether an outline refers to other glyphs instead of drawing itself. OpenType, chapter glyf. */
export const isComposite = (outline: Uint8Array): boolean =>
  outline.length >= 2 && viewOf(outline).getInt16(0) < 0

function outlineTables(outlines: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const starts: number[] = [0]
  for (const outline of outlines) starts.push((starts.at(-1) ?? 0) + align(outline.length))
  const glyf = new Uint8Array(starts.at(-1) ?? 0)
  const loca = new DataView(new ArrayBuffer(starts.length * 4))
  outlines.forEach((outline, index) => {
    glyf.set(outline, starts[index] ?? 0)
  })
  starts.forEach((start, index) => {
    loca.setUint32(index * 4, start)
  })
  return { glyf, loca: new Uint8Array(loca.buffer) }
}

/** A format 4 subtable of Windows, Unicode BMP: one segment a character, glyphs 1, 2, 3 … in order. */
function cmapTable(codes: readonly number[]): Uint8Array {
  const count = codes.length + 1
  const length = 16 + count * 8
  const view = new DataView(new ArrayBuffer(12 + length))
  const power = 2 ** Math.floor(Math.log2(count))
  const header = [
    0,
    1,
    3,
    1,
    0,
    12,
    4,
    length,
    0,
    count * 2,
    power * 2,
    Math.log2(power),
    (count - power) * 2,
  ]
  header.forEach((value, index) => {
    view.setUint16(index * 2, value)
  })
  const starts = 12 + 16 + count * 2
  ;[...codes, 0xffff].forEach((code, index) => {
    view.setUint16(12 + 14 + index * 2, code)
    view.setUint16(starts + index * 2, code)
    view.setUint16(starts + count * 2 + index * 2, code === 0xffff ? 1 : (index + 1 - code) & 0xffff)
  })
  return new Uint8Array(view.buffer)
}

function metricsTable(font: FontFile, sources: readonly number[]): Uint8Array {
  const unitsPerEm = viewOf(copyOf(font, 'head')).getUint16(18)
  const view = new DataView(new ArrayBuffer(sources.length * 4))
  sources.forEach((source, index) => {
    view.setUint16(index * 4, Math.round((font.advanceOf(source) * unitsPerEm) / 1000))
    const outline = font.outlineOf(source)
    if (outline.length >= 4) view.setInt16(index * 4 + 2, viewOf(outline).getInt16(2))
  })
  return new Uint8Array(view.buffer)
}

function headTable(font: FontFile): Uint8Array {
  const head = copyOf(font, 'head')
  viewOf(head).setInt16(50, 1)
  return head
}

function countedTable(font: FontFile, tag: string, at: number, count: number): Uint8Array {
  const table = copyOf(font, tag)
  viewOf(table).setUint16(at, count)
  return table
}

function assemble(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const headerLength = 12 + tables.size * 16
  const bodies = [...tables.values()]
  const file = new Uint8Array(bodies.reduce((sum, body) => sum + align(body.length), headerLength))
  const view = viewOf(file)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.size)
  let at = headerLength
  ;[...tables].forEach(([tag, body], index) => {
    const entry = 12 + index * 16
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, body.length)
    file.set(body, at)
    at += align(body.length)
  })
  return file
}

const align = (length: number): number => (length + 3) & ~3

const copyOf = (font: FontFile, tag: string): Uint8Array => font.table(tag)?.slice() ?? new Uint8Array(0)

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Finds the glyph a font draws for a code point; 0 when it has none. */
export type GlyphLookup = (codePoint: number) => number

interface Run {
  readonly start: number
  readonly end: number
  readonly glyphAt: (codePoint: number) => number
}

/**
 * Reads a TrueType `cmap` table: its format 12 subtable (all planes) where there is one, else its
 * format 4 (up to U+FFFF). Null when the table has neither. OpenType 1.9, chapter cmap.
 */
export function readCmap(table: DataView): GlyphLookup | null {
  const offsets = subtableOffsets(table)
  const wide = offsets.find((offset) => table.getUint16(offset) === 12)
  if (wide !== undefined) return lookupIn(format12(table, wide))
  const basic = offsets.find((offset) => table.getUint16(offset) === 4)
  return basic === undefined ? null : lookupIn(format4(table, basic))
}

function subtableOffsets(table: DataView): number[] {
  const count = table.getUint16(2)
  return Array.from({ length: count }, (_, index) => table.getUint32(4 + index * 8 + 4))
}

function format12(table: DataView, at: number): Run[] {
  const groups = table.getUint32(at + 12)
  return Array.from({ length: groups }, (_, index) => {
    const group = at + 16 + index * 12
    const start = table.getUint32(group)
    const firstGlyph = table.getUint32(group + 8)
    return { start, end: table.getUint32(group + 4), glyphAt: (code) => firstGlyph + code - start }
  })
}

function format4(table: DataView, at: number): Run[] {
  const doubled = table.getUint16(at + 6)
  return Array.from({ length: doubled / 2 }, (_, index) => {
    const endAt = at + 14 + index * 2
    const start = table.getUint16(endAt + doubled + 2)
    const delta = table.getUint16(endAt + doubled * 2 + 2)
    const rangeAt = endAt + doubled * 3 + 2
    const range = table.getUint16(rangeAt)
    const glyphAt = (code: number) => {
      if (range === 0) return (code + delta) & 0xffff
      const place = rangeAt + range + (code - start) * 2
      const glyph = place + 2 <= table.byteLength ? table.getUint16(place) : 0
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return { start, end: table.getUint16(endAt), glyphAt }
  })
}

/** Both formats keep their runs in ascending order, so a run is found by halving. */
function lookupIn(runs: readonly Run[]): GlyphLookup {
  return (codePoint) => {
    let low = 0
    let high = runs.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const run = runs[middle]
      if (run === undefined) return 0
      if (codePoint < run.start) high = middle - 1
      else if (codePoint > run.end) low = middle + 1
      else return run.glyphAt(codePoint)
    }
    return 0
  }
}

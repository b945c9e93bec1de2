/** How wide text is, as far as drawing needs it: a Chinese character fills the em, others a little more than half. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef—…《》〔〕]/.test(character) ? 1 : 0.6), 0) *
  size

/** Breaks text into lines that fit: after punctuation or a space where one is near, never within a Latin word. */
export function wrap(text: string, size: number, width: number): string[] {
  const pieces =
    text.match(/[\w./–—-]+[\s，、；）]*|[（《〔“]*[\u2e80-\uffef][，、；。）》〕”]*\s*|./gu) ?? []
  const lines: string[] = []
  let line: string[] = []
  for (const piece of pieces) {
    if (line.length > 0 && widthOf([...line, piece].join('').trimEnd(), size) > width) {
      const kept = breakIn(line, size, width)
      lines.push(line.slice(0, kept).join('').trimEnd())
      line = line.slice(kept)
    }
    line.push(piece)
  }
  const last = line.join('').trimEnd()
  return last === '' ? lines : [...lines, last]
}

/** After how many pieces a full line is broken: after its last comma, else its last space, unless little comes before. */
function breakIn(line: readonly string[], size: number, width: number): number {
  const pauses = [/[，、；。]\s*$/, /\s$/].map(
    (pause) => line.findLastIndex((piece) => pause.test(piece)) + 1,
  )
  const isLong = (kept: number) => widthOf(line.slice(0, kept).join(''), size) > width * 0.4
  return pauses.find(isLong) ?? line.length
}

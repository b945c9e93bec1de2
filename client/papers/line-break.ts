/** Gives the width of a text in millimetres; the size is part of the measure. */
export type Measure = (text: string) => number

const NEVER_STARTS_A_LINE = new Set('，。、；：？！）》〉」』】〕〗”’…—·～々ー%％‰℃)]},.;:!?/')
const NEVER_ENDS_A_LINE = new Set('（《〈「『【〔〖“‘([{￥$')
const PART_OF_A_WORD = /[\p{Script=Latin}\p{Nd}-]/u

/**
 * Breaks a text into lines no wider than `width`. Chinese breaks between any two characters, except
 * that closing marks never start a line and opening marks never end one; numbers and Latin words stay
 * whole unless they are wider than a line. Nothing is lost but the spaces where a line breaks.
 */
export function breakLines(text: string, width: number, measure: Measure, firstIndent = 0): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let rest = [...paragraph]
    do {
      const room = lines.length === 0 ? width - firstIndent : width
      const taken = takeLine(rest, room, measure)
      lines.push(rest.slice(0, taken).join('').trimEnd())
      rest = dropLeadingSpaces(rest.slice(taken))
    } while (rest.length > 0)
  }
  return lines
}

/** How many characters go on this line: at least one, so that it always ends. */
function takeLine(characters: readonly string[], width: number, measure: Measure): number {
  const fitting = countFitting(characters, width, measure)
  if (fitting === characters.length) return fitting
  for (let count = fitting; count > 0; count--) {
    if (mayBreak(characters[count - 1] ?? '', characters[count] ?? '')) return count
  }
  return Math.max(fitting, 1)
}

function countFitting(characters: readonly string[], width: number, measure: Measure): number {
  let used = 0
  for (const [index, character] of characters.entries()) {
    used += measure(character)
    if (used > width + 1e-6) return index
  }
  return characters.length
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return true
  if (NEVER_STARTS_A_LINE.has(after) || NEVER_ENDS_A_LINE.has(before)) return false
  return !(PART_OF_A_WORD.test(before) && PART_OF_A_WORD.test(after))
}

function dropLeadingSpaces(characters: readonly string[]): string[] {
  const first = characters.findIndex((character) => character !== ' ')
  return first < 0 ? [] : characters.slice(first)
}

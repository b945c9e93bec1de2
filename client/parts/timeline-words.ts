/** About how wide words are in a size: a Chinese character is square, another about half as wide. */
export const widthOf = (words: string, size: number): number =>
  [...words].reduce((sum, character) => sum + (character >= '\u2e80' ? size : size * 0.56), 0)

/** How far words stay away from a line. */
const gap = 8

/**
 * Where words begin so that a line does not cross them: at their place, else behind the line, else before it, within
 * the room there is; at their place where there is none.
 */
export function besideLine(
  line: number | null,
  words: { readonly at: number; readonly width: number },
  room: readonly [number, number],
): number {
  const { at, width } = words
  if (line === null || line < at - gap / 2 || line > at + width + gap / 2) return at
  if (line + gap + width <= room[1]) return line + gap
  return line - gap - width >= room[0] ? line - gap - width : at
}

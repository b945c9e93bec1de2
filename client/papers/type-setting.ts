import type { FontFile } from './font-file.ts'
import type { Measure } from './line-break.ts'
import type { TextMark, Tone } from './marks.ts'

const MM_PER_POINT = 25.4 / 72

/** From the middle of a Chinese character's square down to its baseline, as a share of the type size. */
const MIDDLE_TO_BASELINE = 0.38

/** The type size in millimetres, which is the side of one Chinese character's square. */
export const emOf = (size: number): number => size * MM_PER_POINT

/** Measures texts of one font; layouts know the font only through this. */
export interface TypeSetter {
  readonly measureAt: (size: number) => Measure
}

/** Measures with the widths of a font file. */
export function typeSetterOf(font: FontFile): TypeSetter {
  const advances = new Map<string, number>()
  const advanceOf = (character: string): number => {
    const known = advances.get(character)
    if (known !== undefined) return known
    const advance = font.advanceOf(font.glyphOf(character.codePointAt(0) ?? 0)) / 1000
    advances.set(character, advance)
    return advance
  }
  return {
    measureAt: (size) => (text) => {
      let width = 0
      for (const character of text) width += advanceOf(character)
      return width * emOf(size)
    },
  }
}

/** How a line of text is to stand: size in points, weight and tone. */
export interface TextStyle {
  readonly size: number
  readonly bold?: boolean
  readonly tone?: Tone
}

/** Sets one line whose characters' middle is at `middle`, starting at `x`. */
export function setLine(text: string, x: number, middle: number, style: TextStyle, spread = 0): TextMark {
  return {
    type: 'text',
    text,
    x,
    y: middle + emOf(style.size) * MIDDLE_TO_BASELINE,
    size: style.size,
    bold: style.bold ?? false,
    tone: style.tone ?? 'ink',
    spread,
  }
}

/** Sets one line with its own middle at `centre`. */
export function setCentred(
  setter: TypeSetter,
  text: string,
  centre: number,
  middle: number,
  style: TextStyle,
): TextMark {
  return setLine(text, centre - setter.measureAt(style.size)(text) / 2, middle, style)
}

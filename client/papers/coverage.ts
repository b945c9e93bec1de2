import type { Paper } from '../../domain/index.ts'
import type { FontFile } from './font-file.ts'
import { textsOf } from './paper-texts.ts'

/** Why a character would come out wrong on paper. */
export type WrongCharacterReason =
  | 'not-in-font'
  | 'private-use'
  | 'lone-surrogate'
  | 'combining'
  | 'invisible'

/** A character that cannot be printed as it is. */
export interface WrongCharacter {
  readonly character: string
  /** `U+20BB7` */
  readonly codePoint: string
  readonly why: WrongCharacterReason
}

/** A character of a paper that cannot be printed, and the label of the field it stands in. */
export interface UncoveredCharacter extends WrongCharacter {
  readonly at: string
}

/** Every character of a paper that would come out wrong, once for each label it stands under. */
export function uncovered(paper: Paper, font: FontFile): UncoveredCharacter[] {
  const found = new Map<string, UncoveredCharacter>()
  for (const { at, text } of textsOf(paper)) {
    for (const wrong of uncoveredIn(text, font)) found.set(`${at}\n${wrong.character}`, { ...wrong, at })
  }
  return [...found.values()]
}

/** The characters of one text that would come out wrong, so that a screen can say so while it is typed. */
export function uncoveredIn(text: string, font: FontFile): WrongCharacter[] {
  return [...new Set(text)].flatMap((character) => {
    const why = whyWrong(character, font)
    return why === null ? [] : [{ character, codePoint: codePointName(character), why }]
  })
}

/** Format 14 variants, marks and joiners need shaping, which jsPDF does not do. */
function whyWrong(character: string, font: FontFile): WrongCharacterReason | null {
  if (character === '\n') return null
  if (/\p{Surrogate}/u.test(character)) return 'lone-surrogate'
  if (/\p{Private_Use}/u.test(character)) return 'private-use'
  if (/\p{Mark}|\p{Variation_Selector}|\p{Emoji_Modifier}/u.test(character)) return 'combining'
  if (/\p{Control}|\p{Format}|[\u2028\u2029]/u.test(character)) return 'invisible'
  const glyph = font.glyphOf(character.codePointAt(0) ?? 0)
  if (glyph === 0) return 'not-in-font'
  const isBlank = font.outlineOf(glyph).length === 0
  return isBlank && !/\p{Space_Separator}/u.test(character) ? 'invisible' : null
}

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

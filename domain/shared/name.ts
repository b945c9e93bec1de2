import { err, ok, type Result } from '../log/result.ts'

/** Why a text cannot be a person's name; `position` counts characters from 1. */
export type NameFault =
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly length: number; readonly longest: number }
  /** A space, tab or the like before or after the name. */
  | { readonly code: 'outer-space' }
  /** A control character, a line break or a sign that turns the writing direction. */
  | { readonly code: 'control'; readonly position: number }
  /** Half of a supplementary-plane character. */
  | { readonly code: 'lone-surrogate'; readonly position: number }
  /** `?`, `？` or U+FFFD, which stand where a system lost a character. */
  | { readonly code: 'lost-character'; readonly position: number }

/** 民委发〔2016〕33号: a name field holds 50 characters. */
export const LONGEST_NAME = 50

/** How many characters a text has for a reader: code points, so that 𠮷 is one. */
export const countCharacters = (text: string): number => [...text].length

/**
 * 民委发〔2016〕33号, GB 18030-2022: accepts a name and returns it untouched, or says why it is none.
 * A name is never normalised; rare, supplementary-plane and private-use characters stay as they are.
 */
export const checkName = (name: string): Result<string, NameFault> => {
  const characters = [...name]
  if (name.trim() === '') return err({ code: 'empty' })
  for (const { code, found } of UNFIT) {
    const position = characters.findIndex((character) => found.test(character)) + 1
    if (position > 0) return err({ code, position })
  }
  if (name.trim() !== name) return err({ code: 'outer-space' })
  const length = characters.length
  if (length > LONGEST_NAME) return err({ code: 'too-long', length, longest: LONGEST_NAME })
  return ok(name)
}

/**
 * 民委发〔2016〕33号: the name with U+2022, U+30FB, U+FF0E and full stop read as the interpunct U+00B7.
 * For matching only: what is kept and printed is the name as it came.
 */
export const forMatching = (name: string): string => name.replace(/[\u2022\u30FB\uFF0E.]/g, '\u00B7')

/** The private-use characters of a name, in which police fonts print what Unicode lacked. */
export const privateUseCharacters = (name: string): readonly string[] =>
  [...name].filter((character) => /\p{Co}/u.test(character))

/** True when a second person has to confirm which character a private-use code stands for. */
export const needsSecondPerson = (name: string): boolean => privateUseCharacters(name).length > 0

/** A name as lists show it: its first character and a star. */
export const maskName = (name: string): string => {
  const [first] = name
  return first === undefined ? '' : `${first}*`
}

const UNFIT = [
  { code: 'lone-surrogate', found: /\p{Cs}/u },
  { code: 'control', found: /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u },
  { code: 'lost-character', found: /[?\uFF1F\uFFFD]/u },
] as const

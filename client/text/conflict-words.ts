import type { Conflict } from '../../domain/index.ts'
import { type TextKey, t, tOr } from './text.ts'

/** The words for a conflict: its title, what happened, what to do now, who decides. */
export function conflictWords(conflict: Conflict, part: 'title' | 'happened' | 'what' | 'who'): string {
  const ending = part === 'title' ? '' : `.${part}`
  const parameters = { ...conflict.facts, code: conflict.code }
  return tOr(
    `conflict.${conflict.code}${ending}`,
    t(`conflict.other${ending}` as TextKey, parameters),
    parameters,
  )
}

/** A place of a case in words: `man.occupation` is 男方 职业. */
export function placeWords(at: string): string {
  const [first = '', second] = at.split('.')
  const party = (id: string) => tOr(`party.${id}`, '')
  if (party(first) !== '' && second !== undefined) return `${party(first)}　${tOr(`place.${second}`, second)}`
  if (second !== undefined && party(second) !== '') return `${party(second)}　${tOr(`place.${first}`, first)}`
  return tOr(`place.${first}`, first)
}

import { namesTogether } from '../../text/case-words.ts'
import { t } from '../../text/text.ts'
import type { ConflictSide } from './conflict-side.ts'

const ordinals = ['first', 'second', 'third'] as const

/** Which of the cases: by their order in time, or only as one and the other where nobody can tell. */
export function sideWords(code: string, index: number): string {
  const ordinal = ordinals[index]
  if (ordinal === undefined) return t('side.nth', { number: index + 1 })
  return code === 'K1a' && index < 2 ? t(index === 0 ? 'side.one' : 'side.other') : t(`side.${ordinal}`)
}

/** The couple of a side, or that it is another office's. */
export const coupleOf = (side: ConflictSide): string =>
  side.names().length > 0 ? namesTogether(side.names()) : t('side.elsewhere')

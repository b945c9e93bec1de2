import type { CaseSummary } from '../state/desk.ts'
import { t, tOr } from './text.ts'

/** The short number people use at the counter: the last five characters of the case's id. */
export const caseNumberOf = (id: string): string => id.slice(-5)

/** Both names, or that there are none yet. */
export const namesOf = ({ names }: CaseSummary): string =>
  [names.man, names.woman].filter((name) => name !== '').join(' ') || t('day.unnamed')

/** What is done next in a case. */
export const nextWords = ({ stage }: CaseSummary): string => t(`next.${stage}`)

/** What was done last in a case. */
export const lastWords = ({ lastAct }: CaseSummary): string => tOr(`last.${lastAct}`, '')

/** An act by its name in lists: what was done. */
export const actWords = (type: string): string => tOr(`last.${type}`, type)

/** How a case stands, in one word, and which tone it has. */
export function standingOf(row: CaseSummary): { readonly words: string; readonly tone: string } {
  if (row.stage === 'contested') return { words: t('standing.contested'), tone: 'refuse' }
  if (row.kind !== 'marriage') return { words: t('standing.recorded'), tone: '' }
  if (row.registeredOn !== null) return { words: t('standing.valid'), tone: '' }
  return row.isOpen ? { words: t('standing.open'), tone: 'heed' } : { words: t('standing.ended'), tone: '' }
}

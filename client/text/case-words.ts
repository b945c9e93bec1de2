import type { CaseSummary } from '../state/desk.ts'
import { firstOf, t } from './text.ts'

/** The short number people use at the counter: the last five characters of the case's id. */
export const caseNumberOf = (id: string): string => id.slice(-5)

/** Both names, or that there are none yet. */
export const namesOf = ({ names }: CaseSummary): string =>
  [names.man, names.woman].filter((name) => name !== '').join(' ') || t('day.unnamed')

/** The kind of a case by its name, a marriage by its variant. */
export const kindNameOf = ({ kind, variant }: CaseSummary): string => t(`case.kind.${variant ?? kind}`)

/** Two people as one speaks of them: 陈屿 与 许晚晴. */
export const namesTogether = (names: readonly string[]): string => names.join(t('names.and'))

/** What in a case waits for a decision; undefined when nothing does. */
export function troubleWords({ conflicts, held }: CaseSummary): string | undefined {
  if (conflicts > 0) return t('day.conflict')
  return held > 0 ? t('day.held', { count: held }) : undefined
}

/** What is done next in a case. */
export const nextWords = ({ stage, isOpen }: CaseSummary): string =>
  t(stage === 'recorded' && isOpen ? 'next.transcribed' : `next.${stage}`)

/** What was done last in a case. */
export const lastWords = ({ kind, lastAct }: CaseSummary): string =>
  firstOf([`last.${kind}.${lastAct}`, `last.${lastAct}`], '')

/** An act by its name in lists: what was done; in its kind, where that is known. */
export const actWords = (type: string, kind?: string): string =>
  firstOf([`last.${kind}.${type}`, `last.${type}`], type)

/** How a case stands, in one word, and which tone it has. */
export function standingOf(row: CaseSummary): { readonly words: string; readonly tone: string } {
  if (row.stage === 'contested') return { words: t('standing.contested'), tone: 'refuse' }
  if (row.standing !== undefined && row.standing !== 'in-force')
    return { words: t(`standing.${row.standing}`), tone: 'refuse' }
  if (row.kind !== 'marriage' && !row.isOpen) return { words: t('standing.recorded'), tone: '' }
  if (row.kind === 'marriage' && row.registeredOn !== null) return { words: t('standing.valid'), tone: '' }
  return row.isOpen ? { words: t('standing.open'), tone: 'heed' } : { words: t('standing.ended'), tone: '' }
}

import { EDUCATIONS, ETHNIC_GROUPS, OCCUPATIONS } from '../../../domain/index.ts'
import { addWords, language, t, tOr } from '../../text/text.ts'
import { zhStatistics } from '../../text/zh-statistics.ts'

await addWords(zhStatistics, () =>
  import('../../text/en-statistics.ts').then(({ enStatistics }) => enStatistics),
)

type Named = Readonly<Record<string, { readonly zh: string; readonly en: string }>>

const inWords = (names: Named, code: string): string | undefined => names[code]?.[language()]

/** What a table counts. */
export const tableWords = (id: string): string => tOr(`statistics.group.${id}`, id)

/** A row of a table, or a column: a word of ours, a code by its name, years, a month or a ground as it is. */
export function rowWords(table: string, row: string): string {
  if (row === 'total') return t('statistics.total')
  if (row !== 'unknown') {
    if (table === 'persons.education') return inWords(EDUCATIONS, `${row}0`) ?? row
    if (table === 'persons.occupation') return inWords(OCCUPATIONS['2015'], row) ?? row
    if (table === 'persons.ethnicity') return inWords(ETHNIC_GROUPS, row) ?? row
    if (table === 'persons.age') return t('statistics.ages', { years: spanOf(row) })
    if (table === 'divorces.length') return t('statistics.years', { years: spanOf(row) })
  }
  return columnWords(row)
}

/** A column, or a row of a table whose rows are words. */
export const columnWords = (word: string): string => tOr(`statistics.word.${word}`, word)

/** A number of tenths as it is written. */
export const tenthsWords = (tenths: number): string => (tenths / 10).toFixed(1)

const spanOf = (group: string): string => group.replace('-', '–')

import type { Measure, ShownRow, ShownTable } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { columnWords, rowWords, tableWords, tenthsWords } from './words.ts'

/** What leaves the office of a report. */
export interface OutsideReport {
  readonly period: string
  readonly office: string
  readonly tables: readonly ShownTable[]
  readonly measures: readonly Measure[]
}

/** The report for outside as a file that spreadsheets open, a line for each number; what is withheld is a dash. */
export function reportCsv({ period, office, tables, measures }: OutsideReport): Blob {
  const lines = [
    [office, period],
    ...tables.flatMap(({ id, columns, rows, bottom }) =>
      linesOf(rows, bottom).flatMap(({ row, values, total }) => [
        ...columns.map((column, at) => [
          tableWords(id),
          rowWords(id, row),
          columnWords(column),
          numberOf(values[at]),
        ]),
        ...(bottom && columns.length > 1
          ? [[tableWords(id), rowWords(id, row), t('statistics.total'), numberOf(total)]]
          : []),
      ]),
    ),
    ...measures.map(({ id, of, tenths }) => [
      t(`statistics.measure.${id}` as 'statistics.measure.divorce-rate', { of }),
      '',
      '',
      tenths === null ? t('statistics.withheld') : tenthsWords(tenths),
    ]),
  ]
  // The mark at the beginning tells spreadsheets that the text is UTF-8.
  return new Blob([`\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`], {
    type: 'text/csv',
  })
}

/** Of a table that is withheld as a whole only the bottom line is left to tell. */
function linesOf(rows: readonly ShownRow[], bottom: ShownRow | null): readonly ShownRow[] {
  if (bottom === null) return rows
  return bottom.total === null ? [bottom] : [...rows, bottom]
}

const numberOf = (value: number | null | undefined): string =>
  value === null || value === undefined ? t('statistics.withheld') : String(value)

/** A word that begins like a formula is none to a spreadsheet once it stands behind an apostrophe. */
const quoted = (text: string): string => `"${text.replace(/^[=+@\t\r]/, "'$&").replaceAll('"', '""')}"`

import type { CaseId } from '../log/action.ts'
import { groupedBy } from '../log/grouping.ts'
import {
  type ArchiveNumber,
  type ArchiveSeries,
  formatArchiveNumber,
  formatSeries,
} from '../shared/archive/archive-number.ts'
import { fileClasses, fileClassTitles } from '../shared/archive/file-classes.ts'
import { monthsLater } from '../shared/months-later.ts'
import type { Paper } from '../shared/paper.ts'
import type { PlainDate } from '../shared/plain-date.ts'

/** One line of a catalogue (案卷目录). */
export interface CatalogueEntry {
  readonly case: CaseId
  readonly number: ArchiveNumber
  readonly names: readonly string[]
  readonly certificate: string | null
  readonly on: PlainDate
  readonly pages: number
  readonly archivesNumber: string | null
  /** Files that refer to this one, or that this one refers to. */
  readonly references: readonly ArchiveNumber[]
}

/** The catalogue of one fonds, year and class. */
export interface Catalogue {
  readonly series: ArchiveSeries
  readonly entries: readonly CatalogueEntry[]
  /** Numbers that no file of the year has, to be explained and never filled. */
  readonly gaps: readonly number[]
  readonly pages: number
}

/** 婚姻登记档案管理办法 art. 10: the yearly catalogues, class by class in the order of art. 9, files by number. */
export function catalogues(entries: Iterable<CatalogueEntry>): readonly Catalogue[] {
  return [...groupedBy(entries, ({ number }) => formatSeries(number)).values()]
    .flatMap((group) => {
      const [first] = group
      return first ? [catalogueOf(first.number, group)] : []
    })
    .toSorted((one, other) => (rankOf(one.series) < rankOf(other.series) ? -1 : 1))
}

function catalogueOf({ fonds, year, class: of }: ArchiveNumber, group: readonly CatalogueEntry[]): Catalogue {
  const entries = group.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  const volumes = new Set(entries.map(({ number }) => number.volume))
  const last = Math.max(0, ...volumes)
  return {
    series: { fonds, year, class: of },
    entries,
    gaps: Array.from({ length: last }, (_, index) => index + 1).filter((volume) => !volumes.has(volume)),
    pages: entries.reduce((sum, { pages }) => sum + pages, 0),
  }
}

/** 年度案卷目录, on paper. */
export function cataloguePaper({ series, entries, gaps, pages }: Catalogue, fondsName: string): Paper {
  const heading = [
    ['全宗名称', fondsName],
    ['全宗号', series.fonds],
    ['年度', String(series.year)],
    ['类别', fileClassTitles[series.class]],
    ['卷数', String(entries.length)],
    ['总页数', String(pages)],
    ['空号', gaps.join('、')],
    ['保管期限', '100年'],
  ] as const
  return {
    id: 'archive-catalogue',
    title: '婚姻登记档案案卷目录',
    format: 'sheet',
    blocks: [
      { type: 'fields', columns: [], rows: heading.map(([label, value]) => ({ label, values: [value] })) },
      {
        type: 'fields',
        columns: ['馆编卷号', '当事人', '字号', '日期', '页数', '参见'],
        rows: entries.map((entry) => ({
          label: formatArchiveNumber(entry.number),
          values: [
            entry.archivesNumber ?? '',
            entry.names.join('、'),
            entry.certificate ?? '',
            entry.on,
            String(entry.pages),
            entry.references.map(formatArchiveNumber).join('、'),
          ],
        })),
      },
    ],
  }
}

/**
 * 婚姻登记档案管理办法 art. 13: the day before which nobody may even propose that a file goes, a hundred years after it;
 * then the archive decides, and may keep it for ever.
 */
export const keptAtLeastUntil = (on: PlainDate): PlainDate => monthsLater(on, 1200)

const rankOf = ({ fonds, year, class: of }: ArchiveSeries): string =>
  `${fonds} ${year} ${fileClasses.indexOf(of)}`

const placeOf = ({ number, case: id }: CatalogueEntry): string => `${formatArchiveNumber(number)} ${id}`

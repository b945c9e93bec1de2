import type { CaseId } from '../log/action.ts'
import {
  type ArchiveNumber,
  type ArchiveSeries,
  formatSeries,
  sameSeries,
} from '../shared/archive/archive-number.ts'
import type { FileClass } from '../shared/archive/file-classes.ts'
import { instantMillis } from '../shared/instant.ts'

/** A file that is to be numbered. */
export interface FileToNumber {
  readonly case: CaseId
  readonly class: FileClass
  /** Legal time of the registration, or of the end of an application that came to none. */
  readonly registeredAt: string
}

/** A file with its number (室编卷号 and what goes before it). */
export interface NumberedFile {
  readonly case: CaseId
  readonly number: ArchiveNumber
}

/**
 * 婚姻登记档案管理办法 art. 10: numbers the files of a fonds by class and time of registration, each class of a year from
 * 1, after those that have a number already; who has one keeps it. The same for every order in which they are given.
 */
export function numberFiles(
  fonds: string,
  files: Iterable<FileToNumber>,
  numbered: Iterable<NumberedFile>,
): readonly NumberedFile[] {
  const before = [...numbered]
  const done = new Set(before.map((file) => file.case))
  const next = new Map<string, number>()
  return [...new Map([...files].map((file) => [file.case, file] as const)).values()]
    .filter((file) => !done.has(file.case))
    .toSorted(byTime)
    .map((file) => {
      const series = { fonds, year: Number(file.registeredAt.slice(0, 4)), class: file.class }
      const key = formatSeries(series)
      const volume = next.get(key) ?? lastOf(series, before) + 1
      next.set(key, volume + 1)
      return { case: file.case, number: { ...series, volume } }
    })
}

const lastOf = (series: ArchiveSeries, numbered: readonly NumberedFile[]): number =>
  Math.max(0, ...numbered.flatMap(({ number }) => (sameSeries(number, series) ? [number.volume] : [])))

const byTime = (one: FileToNumber, other: FileToNumber): number =>
  instantMillis(one.registeredAt) - instantMillis(other.registeredAt) || (one.case < other.case ? -1 : 1)

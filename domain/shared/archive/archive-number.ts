import * as v from 'valibot'
import { err, ok, type Result } from '../../log/result.ts'
import { type FileClass, fileClasses } from './file-classes.ts'

/** 全宗号: the number of the office's fonds, opaque. */
export const fonds = v.pipe(v.string(), v.regex(/^[0-9A-Z]{1,12}$/))
/** 年度. */
export const archiveYear = v.pipe(v.number(), v.safeInteger(), v.minValue(1950), v.maxValue(2199))
/** 室编卷号: the running number in its fonds, year and class, from 1 (art. 10). */
export const volume = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(99_999))

/**
 * 档号: the parts are what is kept, and the written form follows from them. 全宗号 and the rest never run together, for
 * a fonds may be numbered anew when offices merge (art. 14).
 */
export const archiveNumber = v.strictObject({
  fonds,
  year: archiveYear,
  class: v.picklist(fileClasses),
  volume,
})
export type ArchiveNumber = v.InferOutput<typeof archiveNumber>

/** Fonds, year and class: what one running number counts through. */
export type ArchiveSeries = Omit<ArchiveNumber, 'volume'>

/** Why a text is no archive number. */
export type ArchiveNumberFault = 'form' | 'class' | 'year' | 'volume'

/** `0123-2026-JH-00017`. */
export const formatArchiveNumber = ({ volume, ...series }: ArchiveNumber): string =>
  `${formatSeries(series)}-${String(volume).padStart(5, '0')}`

/** `0123-2026-JH`. */
export const formatSeries = ({ fonds, year, class: of }: ArchiveSeries): string => `${fonds}-${year}-${of}`

/** Reads an archive number into its parts. */
export function parseArchiveNumber(text: string): Result<ArchiveNumber, ArchiveNumberFault> {
  const match = /^([0-9A-Z]{1,12})-(\d{4})-([A-Z]{2})-(\d{5})$/.exec(text)
  if (!match) return err('form')
  const of = fileClasses.find((known) => known === match[3])
  if (!of) return err('class')
  const number = {
    fonds: match[1] ?? '',
    year: Number(match[2]),
    class: of satisfies FileClass,
    volume: Number(match[4]),
  }
  if (!v.is(archiveYear, number.year)) return err('year')
  return v.is(volume, number.volume) ? ok(number) : err('volume')
}

/** Whether two numbers count through the same series. */
export const sameSeries = (one: ArchiveSeries, other: ArchiveSeries): boolean =>
  formatSeries(one) === formatSeries(other)

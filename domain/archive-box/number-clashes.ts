import type { CaseId } from '../log/action.ts'
import { groupedBy } from '../log/grouping.ts'
import {
  type ArchiveNumber,
  type ArchiveSeries,
  formatArchiveNumber,
  sameSeries,
} from '../shared/archive/archive-number.ts'
import { instantMillis } from '../shared/instant.ts'
import { type ArchiveBoxState, volumesOf } from './state.ts'

/** A file as the boxes of an office together show it. */
export interface BoxedFile {
  readonly box: CaseId
  readonly case: CaseId
  readonly number: ArchiveNumber
  /** Legal time at which it was laid in. */
  readonly at: string
  readonly isTransferred: boolean
}

/** What is done about a file that clashes: another number while the box is here, a remark once it has gone. */
export type Remedy =
  | { readonly do: 'renumber'; readonly to: ArchiveNumber }
  | { readonly do: 'remark'; readonly reference: ArchiveNumber }

/** Two files with one number, or one file with two (rules.md K22). */
export interface ArchiveClash {
  readonly kind: 'same-number' | 'same-file'
  /** The file whose number stays: one that has gone to the archive before one that has not, then the earlier. */
  readonly stands: BoxedFile
  readonly others: readonly { readonly file: BoxedFile; readonly remedy: Remedy }[]
}

/** The files of a box. */
export const filesIn = (box: CaseId, state: ArchiveBoxState): readonly BoxedFile[] =>
  volumesOf(state).map((volume) => ({
    box,
    case: volume.case,
    number: volume.number,
    at: volume.at,
    isTransferred: volume.archivesNumber !== null,
  }))

/**
 * Rules.md K22, 婚姻登记档案管理办法 art. 10: numbers that machines without a line gave twice, and files that were laid
 * in twice. The later one that has not been transferred is renumbered, none to a number that is taken; what has gone to
 * the archive keeps its number and gets a remark. The same for every order of the files.
 */
export function archiveClashes(files: Iterable<BoxedFile>): readonly ArchiveClash[] {
  const all = [...files]
  const taken = all.map(({ number }) => number)
  const byNumber = clashesBy(
    all,
    ({ number }) => formatArchiveNumber(number),
    (one, other) => one.case !== other.case,
  )
  const sameNumber = byNumber.map(
    ([stands, others]): ArchiveClash => ({
      kind: 'same-number',
      stands,
      others: others.map((file) => {
        if (file.isTransferred) return { file, remedy: { do: 'remark', reference: stands.number } }
        const to = nextNumber(file.number, taken)
        taken.push(to)
        return { file, remedy: { do: 'renumber', to } }
      }),
    }),
  )
  const byCase = clashesBy(
    all,
    (file) => file.case,
    (one, other) => one.box !== other.box || !isSame(one, other),
  )
  const sameFile = byCase.map(
    ([stands, others]): ArchiveClash => ({
      kind: 'same-file',
      stands,
      others: others.map((file) => ({ file, remedy: { do: 'remark', reference: stands.number } })),
    }),
  )
  return [...sameNumber, ...sameFile]
}

/** The running number after the last one of a series (art. 10: per year and class, from 1). */
export function nextNumber(series: ArchiveSeries, taken: Iterable<ArchiveNumber>): ArchiveNumber {
  const { fonds, year, class: of } = series
  const last = [...taken].filter((number) => sameSeries(number, series)).map(({ volume }) => volume)
  return { fonds, year, class: of, volume: Math.max(0, ...last) + 1 }
}

/** Groups in which something clashes with the file that stands first, in an order of their own. */
function clashesBy(
  files: readonly BoxedFile[],
  keyOf: (file: BoxedFile) => string,
  differs: (one: BoxedFile, other: BoxedFile) => boolean,
): readonly (readonly [BoxedFile, readonly BoxedFile[]])[] {
  return [...groupedBy(files, keyOf)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => {
      const [stands, ...later] = group.toSorted(byPrecedence)
      const others = stands ? later.filter((file) => differs(stands, file)) : []
      return stands && others.length > 0 ? [[stands, others] as const] : []
    })
}

const byPrecedence = (one: BoxedFile, other: BoxedFile): number =>
  Number(other.isTransferred) - Number(one.isTransferred) ||
  instantMillis(one.at) - instantMillis(other.at) ||
  (placeOf(one) < placeOf(other) ? -1 : 1)

const isSame = (one: BoxedFile, other: BoxedFile): boolean =>
  formatArchiveNumber(one.number) === formatArchiveNumber(other.number)

const placeOf = (file: BoxedFile): string => `${file.case} ${formatArchiveNumber(file.number)} ${file.box}`

import { type ArchiveNumber, formatArchiveNumber } from '../shared/archive/archive-number.ts'
import { fileClassTitles } from '../shared/archive/file-classes.ts'

/** A file that refers to another: an annulment to the marriage it annuls, a renumbered file to the one that stays. */
export interface CrossReference {
  readonly from: ArchiveNumber
  readonly to: ArchiveNumber
}

/**
 * 婚姻登记档案管理办法 art. 9: what is written into the remarks (备注) of the original form, with the number of the file
 * that changes what it says.
 */
export const remarkOnForm = (reference: ArchiveNumber): string =>
  `参见${fileClassTitles[reference.class]}档案 ${formatArchiveNumber(reference)}`

/** The files to look at beside one, whichever of the two names the other, each once. */
export function referencesOf(
  number: ArchiveNumber,
  references: Iterable<CrossReference>,
): readonly ArchiveNumber[] {
  const own = formatArchiveNumber(number)
  const found = [...references].flatMap(({ from, to }) => {
    if (formatArchiveNumber(from) === own) return [to]
    return formatArchiveNumber(to) === own ? [from] : []
  })
  const each = new Map(found.map((other) => [formatArchiveNumber(other), other] as const))
  return [...each].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, other]) => other)
}

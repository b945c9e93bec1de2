import type { Action, ActionId } from '../log/action.ts'
import { causalPast, type Log } from '../log/log.ts'
import type { Draft } from '../log/rule.ts'
import { type CertificateContent, type ComparedField, comparedFields, type RecordVersion } from './action.ts'

/** Whether two versions of a record are one: the same case, the same heads in whatever order. */
export const isSameVersion = (one: RecordVersion, other: RecordVersion): boolean =>
  one.case === other.case && sorted(one.heads) === sorted(other.heads)

/** Whether a draft names its record wholly, so that it can be compared. */
export const isNamed = (record: Draft<RecordVersion> | null | undefined): record is RecordVersion =>
  typeof record?.case === 'string' && (record.heads?.length ?? 0) > 0

const sorted = (heads: readonly string[]): string => heads.toSorted().join(' ')

/**
 * K13: how one version of a record stands to another, read from the record itself; the certificate made from the
 * older one is made void. `apart`: each knows something that the other does not, and a person decides.
 */
export function versionBeside(
  record: Log<unknown>,
  one: RecordVersion,
  other: RecordVersion,
): 'same' | 'older' | 'newer' | 'apart' {
  if (isSameVersion(one, other)) return 'same'
  const holds = (whole: RecordVersion, part: RecordVersion): boolean => {
    const { past } = causalPast(record as Log<Action>, whole.heads as ActionId[])
    return part.heads.every((head) => past.has(head as ActionId))
  }
  if (one.case !== other.case) return 'apart'
  if (holds(other, one)) return 'older'
  return holds(one, other) ? 'newer' : 'apart'
}

/** 6.4.2, 6.4.4: the fields in which a certificate says something else than its record does now. */
export function fieldsThatDiffer(
  certificate: { readonly content: CertificateContent; readonly photo: { readonly sha256: string } },
  record: { readonly content: CertificateContent; readonly photo: { readonly sha256: string } },
): readonly ComparedField[] {
  return comparedFields.filter((field) => wordsOf(certificate, field) !== wordsOf(record, field))
}

function wordsOf({ content, photo }: Parameters<typeof fieldsThatDiffer>[0], field: ComparedField): string {
  switch (field) {
    case 'photo':
      return photo.sha256
    case 'registered-on':
      return content.registeredOn
    case 'man':
    case 'woman': {
      const { name, sex, nationality, born, document } = content.parties[field]
      return [name, sex, nationality, born, document].join('\n')
    }
    default:
      return content[field]
  }
}

import type { Draft, Finding, Rule } from '../log/rule.ts'
import type { ECertificateActOf, RecordVersion } from './action.ts'
import { isNamed, isSameVersion } from './record-version.ts'
import type { ECertificateState } from './state.ts'

const cite = 'DB 6101/T 3163—2023 6.4.1'
const id = 'as-reviewed'

/** 6.4.1: what is made of the registration itself is made of the version on which the review judged. */
export const madeAsReviewed: Rule<ECertificateState, ECertificateActOf<'make'>> = {
  id,
  cite,
  broken: (state, { record }) => notAsReviewed(state, record),
}

/** 6.4.1: the same when it is issued: a later review may have read a later version. */
export const issuedAsReviewed: Rule<ECertificateState, ECertificateActOf<'issue'>> = {
  id,
  cite,
  broken: (state, { record }) => notAsReviewed(state, record),
}

/** A reissue is a case of its own, of which the review names no version. */
function notAsReviewed(
  { review }: ECertificateState,
  record: Draft<RecordVersion> | null | undefined,
): readonly Finding[] {
  if (!isNamed(record)) return []
  return review
    .map(({ value }) => value.status.registration)
    .filter((reviewed) => reviewed !== null)
    .filter((reviewed) => reviewed.case === record.case && !isSameVersion(reviewed, record))
    .map(({ heads }) => ({ at: 'record', facts: { reviewed: heads.length, now: record.heads.length } }))
}

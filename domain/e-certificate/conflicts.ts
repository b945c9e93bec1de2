import { type FoundConflict, keyed, placeConflicts, stageConflicts } from '../counter/conflicts.ts'
import type { CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { certificatesOf, keyOf } from './certificates.ts'
import { contestedPlaces } from './contested-places.ts'
import { deadAmong } from './live-status.ts'
import { stageReading } from './stage.ts'
import type { ECertificateState } from './state.ts'

/** What concurrency broke among one person's e-certificates, in a fixed order; keys are the same on every machine. */
export const eCertificateConflicts = (caseId: CaseId, state: ECertificateState): readonly Conflict[] =>
  keyed(caseId, [
    ...ofStage(state),
    ...ofCertificates(state),
    ...ofReviews(state),
    ...placeConflicts(contestedPlaces(state)),
  ])

/** Branches that exclude one another; `K13` where one of them issued or put the record right. */
function ofStage({ stage }: ECertificateState): readonly FoundConflict[] {
  const acts = stage.map(({ value }) => value.act)
  const isCorrection = acts.includes('amend') && acts.some((act) => act === 'issue' || act === 'amend')
  return stageConflicts(stageReading, stage).map((found) =>
    isCorrection ? { ...found, code: 'K13' } : found,
  )
}

/**
 * K13: certificates that exclude one another, issued by people who did not know of one another. The one made from the
 * older version of the record is made void; which that is, the record says (see `versionBeside`).
 */
function ofCertificates(state: ECertificateState): readonly FoundConflict[] {
  const suspended = certificatesOf(state).filter(({ status }) => status === 'suspended')
  if (suspended.length === 0) return []
  const issues = suspended.flatMap(({ issuedBy }) => issuedBy)
  return [
    {
      code: 'K13',
      acts: [...new Set(issues.map(({ act }) => act))].toSorted(),
      at: 'certificates',
      facts: {
        certificates: suspended.map(({ id }) => id).toSorted(),
        times: issues.map(({ at }) => at).toSorted(),
      },
    },
  ]
}

/**
 * 6.4.1: a review found the status dead while somebody who did not know of it issued a certificate of that status: it
 * judged every certificate that it knew of, and this one is not among them.
 */
function ofReviews(state: ECertificateState): readonly FoundConflict[] {
  const certificates = certificatesOf(state)
  return state.review.flatMap(({ by, at, value }) => {
    const judged = value.held.map(({ certificate }) => keyOf(certificate))
    return deadAmong(certificates, value.status)
      .filter(({ id }) => !judged.includes(id))
      .map(({ make, issuedBy }) => ({
        code: 'dead-certificate',
        acts: [...issuedBy.map(({ act }) => act), by].toSorted(),
        at: 'review',
        facts: {
          kind: make.content.kind,
          status: value.status.code,
          certificates: [make.content.number, ''],
          times: [issuedBy[0]?.at ?? '', at],
        },
      }))
  })
}

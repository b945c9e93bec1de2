import type { Finding, Rule } from '../log/rule.ts'
import { instantMillis } from '../shared/instant.ts'
import type { ECertificateActOf, ReviewedStatus } from './action.ts'
import { certificateOf, type ECertificate, isInForce, keyOf } from './certificates.ts'
import { isLive } from './judging.ts'
import { reviewHours } from './parameters.ts'
import type { ECertificateState } from './state.ts'

type Issue = ECertificateActOf<'issue'>
type Make = ECertificateActOf<'make'>

const cite = 'DB 6101/T 3163—2023 6.4.1'
const id = 'dead-status'

/** 6.4.1: no certificate is made of a status that the review did not find. */
export const madeOfLiveStatus: Rule<ECertificateState, Make> = {
  id,
  cite,
  broken: (state, make) => (make.content?.kind && make.registration ? found(state, make) : []),
}

/** 6.4.1: an e-certificate is never issued for a status that the person does not have, or has from another act. */
export const issuedOfLiveStatus: Rule<ECertificateState, Issue> = {
  id,
  cite,
  broken: (state, { issues }) => {
    const one = certificateOf(state, issues)
    return one ? found(state, one.make) : []
  },
}

/** Contested reviews are K7's business; here only what a review says counts. */
function found(state: ECertificateState, make: Parameters<typeof isLive>[0]): Finding[] {
  return state.review
    .filter(({ value }) => !isLive(make, value.status))
    .map(({ value }) => ({
      at: 'content.kind',
      facts: { kind: make.content?.kind ?? null, status: value.status.code },
    }))
}

const hour = 3_600_000

/** 6.4.1: the review on which a certificate is issued is of the same sitting, or not older than the office allows. */
export const reviewedLately: Rule<ECertificateState, Issue> = {
  id: 'review-age',
  cite,
  broken: ({ review }, _act, circumstances) => {
    const hours = reviewHours(circumstances)
    return review
      .filter(({ at }) => instantMillis(circumstances.at) - instantMillis(at) > hours * hour)
      .map(({ at }) => ({ at: 'issues', facts: { reviewedAt: at, hours } }))
  },
}

/** Of the certificates in force those whose status is no longer the person's, for the registry to tell of. */
export const deadAmong = (
  certificates: readonly ECertificate[],
  status: ReviewedStatus,
): readonly ECertificate[] =>
  status.code === 'unknown' ? [] : certificates.filter((one) => isInForce(one) && !isLive(one.make, status))

/**
 * Whether a review that found the status of another registration left a certificate valid beside it, as an office may
 * with a divorce certificate after its holder has married again.
 */
export const isJudgedValidBeside = (
  { review }: ECertificateState,
  { id: made }: Pick<ECertificate, 'id'>,
  registration: string,
): boolean =>
  review.some(
    ({ value }) =>
      value.status.registration?.case === registration &&
      value.held.some(({ certificate, verdict }) => verdict === 'valid' && keyOf(certificate) === made),
  )

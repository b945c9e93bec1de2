import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { ECertificateActOf } from './action.ts'
import {
  certificateOf,
  certificatesOf,
  excludeOneAnother,
  isInForce,
  keyOf,
  voidingsOf,
} from './certificates.ts'
import { isNamed, isSameVersion } from './record-version.ts'
import type { ECertificateState } from './state.ts'

type IssueRule = Rule<ECertificateState, ECertificateActOf<'issue'>>

/** 6.4.3: what is issued is what was verified. */
export const whatWasVerified: IssueRule = {
  id: 'as-verified',
  cite: 'DB 6101/T 3163—2023 6.4.3',
  broken: (state, { issues }) => {
    const verified = agreed(state.verification)?.made
    return issues && verified && issues !== verified ? [{ at: 'issues', facts: { verified } }] : []
  },
}

/** K13: nothing is issued when the record has changed since it was verified. */
export const recordAsVerified: IssueRule = {
  id: 'K13',
  cite: 'DB 6101/T 3163—2023 6.4.2、6.4.4',
  broken: (state, { record }) => {
    const verified = agreed(state.verification)?.record
    return verified && isNamed(record) && !isSameVersion(verified, record)
      ? [{ at: 'record', facts: { verified: verified.heads.length, now: record.heads.length } }]
      : []
  },
}

/** 6.4.1: what the review judged void is made void before the new certificate is issued. */
export const judgedMadeVoid: IssueRule = {
  id: 'void-before-issue',
  cite: 'DB 6101/T 3163—2023 6.4.1',
  broken: (state, { voids }) => {
    if (!voids) return []
    const gone = new Set([...voids.map(({ certificate }) => keyOf(certificate)), ...voidedBefore(state)])
    const judged = (agreed(state.review)?.held ?? []).filter(({ verdict }) => verdict === 'void')
    return judged
      .map(({ certificate }) => keyOf(certificate))
      .filter((key) => !gone.has(key))
      .map((certificate) => ({ at: 'voids', facts: { certificate } }))
  },
}

/** Rules.md 2.6: one person holds one certificate of each status, and no divorce beside the marriage it dissolved. */
export const oneInForce: IssueRule = {
  id: 'one-in-force',
  cite: 'DB 6101/T 3163—2023 6.4.1；民法典 第一千零四十一条',
  broken: (state, { voids, issues }) => {
    const issued = certificateOf(state, issues)
    if (!issued || !voids) return []
    const gone = new Set(voids.map(({ certificate }) => keyOf(certificate)))
    return certificatesOf(state)
      .filter((one) => isInForce(one) && one.id !== issued.id && !gone.has(one.id))
      .filter((one) => excludeOneAnother(one.make, issued.make))
      .map(({ id }) => ({ at: 'voids', facts: { certificate: id } }))
  },
}

/** 6.4.4: what is void stays void, and what is issued is not issued again. */
export const issuedOnce: IssueRule = {
  id: 'void-is-final',
  cite: 'DB 6101/T 3163—2023 6.4.4',
  broken: (state, { voids, issues }) => {
    const one = certificateOf(state, issues)
    const itself = (voids ?? []).some(({ certificate }) => issues && keyOf(certificate) === issues)
    return (one && one.status !== 'made') || itself
      ? [{ at: 'issues', facts: { status: itself ? 'voided' : (one?.status ?? null) } }]
      : []
  },
}

const voidedBefore = (state: ECertificateState): string[] =>
  voidingsOf(state).map(({ certificate }) => certificate)

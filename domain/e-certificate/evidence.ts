import { given, item } from '../counter/evidence-item.ts'
import type { Evidence } from '../log/rule.ts'
import { comparedFields, type ECertificateActOf } from './action.ts'
import type { ECertificateState, Review } from './state.ts'

/** What a review has to say, of the status and of each certificate. */
export const evidenceOfReview: readonly Evidence<ECertificateState, Review>[] = [
  item('status', ({ status }) => given(status?.code), 'status.code'),
  item('held', ({ held }) =>
    held?.some(({ verdict, reason }) => !verdict || (verdict === 'void' && !reason))
      ? 'missing'
      : given(held),
  ),
]

/** 核验: every field of the certificate was held against the paper. */
export const evidenceOfVerification: readonly Evidence<ECertificateState, ECertificateActOf<'verify'>>[] =
  comparedFields.map((field) =>
    item(
      `compared-${field}`,
      ({ compared }) =>
        compared?.some((one) => one.field === field && typeof one.matches === 'boolean')
          ? 'present'
          : 'missing',
      `compared.${field}`,
    ),
  )

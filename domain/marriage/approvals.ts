import type { Rule } from '../log/rule.ts'
import type { PartyId } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import type { MarriageState } from './state.ts'

/** What a head may be asked to approve. */
export type ApprovalSubject = MarriageActOf<'approve'>['subject']

/** Whether a head of the office has approved it, for this party or for both, before the act at hand. */
export const isApproved = (state: MarriageState, subject: ApprovalSubject, party: PartyId | null): boolean =>
  state.approvals.some(
    ({ value }) => value.subject === subject && (value.party === null || value.party === party),
  )

/** 婚姻登记档案管理办法 第九条: an annotation on a registered marriage is the head's decision, one for each. */
export const annotationApproved: Rule<MarriageState, MarriageActOf<'annotate'>> = {
  id: 'annotation-approved',
  cite: '婚姻登记档案管理办法 第九条',
  broken: ({ approvals, annotations }) => {
    const given = approvals.filter(({ value }) => value.subject === 'annotation').length
    return given > annotations.length ? [] : [{ at: 'ground', facts: { given, used: annotations.length } }]
  },
}

import type { Rule } from '../log/rule.ts'
import type { Slot } from '../log/slot.ts'
import type { PartyId } from '../shared/person.ts'
import type { CounterState } from './state.ts'

interface Approval<T> {
  readonly subject: T
  readonly party: PartyId | null
}

/** Whether a head of the office has approved it, for this party or for both, before the act at hand. */
export const isApproved = <T>(
  { approvals }: { readonly approvals: Slot<Approval<T>> },
  subject: NoInfer<T>,
  party: PartyId | null,
): boolean =>
  approvals.some(({ value }) => value.subject === subject && (value.party === null || value.party === party))

/** 婚姻登记档案管理办法 第九条: an annotation on a registered case is the head's decision, one for each. */
export const annotationApproved: Rule<CounterState, unknown> = {
  id: 'annotation-approved',
  cite: '婚姻登记档案管理办法 第九条',
  broken: ({ approvals, annotations }) => {
    const given = approvals.filter(({ value }) => value.subject === 'annotation').length
    return given > annotations.length ? [] : [{ at: 'ground', facts: { given, used: annotations.length } }]
  },
}

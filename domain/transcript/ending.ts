import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { TranscriptActOf } from './action.ts'
import { isEnd } from './registration.ts'
import type { TranscriptState } from './state.ts'

type AnnotateRule = Rule<TranscriptState, TranscriptActOf<'annotate'>>

/** 婚姻登记档案管理办法 第九条: what a document says counts once it has effect, and not before the registration. */
export const endedInItsTime: AnnotateRule = {
  id: 'transcript-end-date',
  cite: '婚姻登记档案管理办法 第九条；民法典 第一千零八十条',
  broken: ({ record }, { effectiveFrom }, { on }) => {
    const date = agreed(record)?.date
    if (!effectiveFrom) return []
    const facts = { effectiveFrom, registered: date ?? null }
    if (effectiveFrom > on) return [{ at: 'effectiveFrom', facts: { ...facts, ground: 'not-yet' } }]
    return date && effectiveFrom < date
      ? [{ at: 'effectiveFrom', facts: { ...facts, ground: 'before-registration' } }]
      : []
  },
}

/** Civil Code 1054, 1080: only a marriage ends by divorce or death, or is void or annulled. */
export const endOfItsKind: AnnotateRule = {
  id: 'transcript-end-ground',
  cite: '民法典 第一千零五十四条、第一千零八十条',
  broken: ({ record }, { ground }) => {
    const of = agreed(record)?.of
    if (!of || !ground || of === 'marriage') return []
    const isOfMarriage = isEnd({ ground }) || ground === 'nullity' || ground === 'annulment'
    return isOfMarriage ? [{ at: 'ground', facts: { ground, of } }] : []
  },
}

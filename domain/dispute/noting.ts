import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { DisputeActOf } from './action.ts'
import type { DisputeState } from './state.ts'

type Note = DisputeActOf<'note'>

/** 婚姻登记档案管理办法: what was done is noted once it was done. */
export const notedAfterwards: Rule<DisputeState, Note> = {
  id: 'dispute-note-day',
  cite: '婚姻登记档案管理办法 第五条',
  broken: (_state, { on: done }, { on }) => (done && done > on ? [{ at: 'on', facts: { done } }] : []),
}

/** DB 6101/T 3163—2023 7.2.1: a note concerns one of the cases in the dispute. */
export const ofOneOfTheSides: Rule<DisputeState, Note> = {
  id: 'dispute-note-side',
  cite: 'DB 6101/T 3163—2023 7.2.1',
  broken: (state, { of }) => {
    const sides = agreed(state.opening)?.sides
    if (!of?.case || !sides || sides.some((side) => side.case === of.case)) return []
    return [{ at: 'of', facts: { case: of.case } }]
  },
}

import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { instantMillis, shanghaiDate } from '../shared/instant.ts'
import { partyIds } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import type { DivorceState } from './state.ts'

/** When the visit at hand began; null before a second visit. */
const visitBegan = ({ visit }: DivorceState): number | null =>
  visit.length === 0 ? null : Math.max(...visit.map(({ at }) => instantMillis(at)))

/** The records of what each party said alone in the visit at hand; those of an earlier visit do not count. */
export function inquiriesOfVisit(state: DivorceState): readonly DivorceActOf<'inquire'>[] {
  const began = visitBegan(state)
  return partyIds.flatMap((party) => {
    const slot = state.inquiries[party]
    const said = agreed(slot)
    const isOfVisit = began !== null && slot.every(({ at }) => instantMillis(at) >= began)
    return said && isOfVisit ? [said] : []
  })
}

/**
 * 婚姻登记条例 当场予以登记: identity, the questions, the last consent and the registration fall on one day; on another
 * the couple is called again and everything is asked anew.
 */
export const onOneDay: Rule<DivorceState, DivorceActOf<'recheck' | 'inquire' | 'consent' | 'register'>> = {
  id: 'second-visit-day',
  cite: '民法典 第一千零七十八条；婚姻登记条例 当场予以登记',
  broken: ({ visit }, _act, { on }) =>
    visit
      .map(({ at }) => shanghaiDate(at))
      .filter((calledOn) => calledOn !== on)
      .map((calledOn) => ({ facts: { calledOn, on } })),
}

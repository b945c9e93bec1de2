import type { Rule } from '../log/rule.ts'
import { partyIds } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import type { DivorceState } from './state.ts'

const advice = { id: 'violence-advice', cite: '婚姻登记条例（2025年）；反家庭暴力法 第十三条' } as const

/** 条例（2025年）, 反家庭暴力法: who tells of violence at home is told where to seek help, and that is recorded. */
export const advisedAtFirst: Rule<DivorceState, DivorceActOf<'accept'>> = {
  ...advice,
  broken: (_state, { answers }) =>
    partyIds.flatMap((party) => {
      const told = answers?.[party]?.violence
      return told?.found === true && told.advised === false
        ? [{ at: `answers.${party}.violence`, facts: { party } }]
        : []
    }),
}

/** The same of what a party tells when asked alone. */
export const advisedAlone: Rule<DivorceState, DivorceActOf<'inquire'>> = {
  ...advice,
  broken: (_state, { party, violence }) =>
    violence?.found === true && violence.advised === false
      ? [{ at: 'violence', facts: { party: party ?? null } }]
      : [],
}

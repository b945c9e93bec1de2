import type { Rule } from '../log/rule.ts'
import { partyIds } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import type { DivorceState } from './state.ts'

/** DB 6101/T 3163 附录D 核对照片后: who comes again is who applied, by the photograph of the first visit (DR06). */
export const sameFace: Rule<DivorceState, DivorceActOf<'recheck'>> = {
  id: 'DR06',
  cite: 'DB 6101/T 3163—2023 附录D；婚姻登记工作规范',
  broken: (_state, { likeness }) =>
    partyIds
      .filter((party) => likeness?.[party]?.matches === false)
      .map((party) => ({ at: `likeness.${party}`, facts: { party, problem: 'other-face' } })),
}

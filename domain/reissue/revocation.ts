import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { partyIds } from '../shared/person.ts'
import type { ReissueActOf } from './action.ts'
import type { ReissueState } from './state.ts'

type Revoke = ReissueActOf<'revoke-reissue'>

/**
 * Rules.md K19: a certificate that was reissued once the status had changed (骗补) never held, and the registry itself
 * revokes it. What changed only after the reissue leaves the reissue as it was.
 */
export const invalidFromTheStart: Rule<ReissueState, Revoke> = {
  id: 'reissue-revocation',
  cite: '行政许可法 第六十九条；婚姻登记工作规范 补发婚姻登记证',
  broken: ({ registration }, { ground, changedOn }) => {
    if (!ground || changedOn === undefined || ground !== 'status-had-changed') return []
    const reissuedOn = registration[0] ? shanghaiDate(registration[0].at) : null
    const isBefore = changedOn !== null && reissuedOn !== null && changedOn <= reissuedOn
    return isBefore ? [] : [{ at: 'changedOn', facts: { changedOn, reissuedOn } }]
  },
}

/** Rules.md K19: of each booklet that was given out it is said whether it came back. */
export const bookletsAccountedFor: Rule<ReissueState, Revoke> = {
  id: 'reissue-booklets-back',
  cite: '婚姻登记工作规范 婚姻登记证管理',
  broken: (state, { recovered }) =>
    partyIds
      .filter((party) => {
        const isOut = agreed(state.acceptance)?.booklets[party] === true
        return (
          recovered !== undefined &&
          recovered?.[party] !== undefined &&
          isOut === (recovered?.[party] === null)
        )
      })
      .map((party) => ({ at: `recovered.${party}`, facts: { party } })),
}

/** Rules.md K19: only a booklet of this reissue that is still out comes back. */
export const bookletStillOut: Rule<ReissueState, ReissueActOf<'recover-booklet'>> = {
  id: 'reissue-booklets-back',
  cite: '婚姻登记工作规范 婚姻登记证管理',
  broken: ({ revocation, recoveries }, { party, on: day }, { on }) => {
    if (!party) return []
    const isOut =
      revocation.some(({ value }) => value.recovered[party] === false) &&
      !recoveries.some(({ value }) => value.party === party)
    return isOut && !(day && day > on) ? [] : [{ at: 'party', facts: { party } }]
  },
}

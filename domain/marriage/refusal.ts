import type { Rule } from '../log/rule.ts'
import type { MarriageActOf } from './action.ts'
import type { MarriageState } from './state.ts'

/** Rules.md 1.6: a check that cannot be made is no ground to refuse; the case waits (MR12). */
export const holdIsNoRefusal: Rule<MarriageState, MarriageActOf<'refuse'> | MarriageActOf<'decline'>> = {
  id: 'MR12',
  cite: '婚姻登记条例（2025年）联网核对',
  broken: (_state, { codes }) =>
    codes && codes.length > 0 && codes.every((code) => code === 'MR12')
      ? [{ at: 'codes', facts: { ground: 'hold-not-refuse' } }]
      : [],
}

import type { Finding, Rule } from '../log/rule.ts'
import { instantMillis } from '../shared/instant.ts'
import type { DivorceActOf } from './action.ts'
import type { DivorceState } from './state.ts'

/** 条例（2025年）, DB 6101/T 3163 附录D: who wants mediation gets it before anything is accepted. */
export const mediationHeld: Rule<DivorceState, DivorceActOf<'mediate'>> = {
  id: 'mediation',
  cite: '婚姻登记条例（2025年）；DB 6101/T 3163—2023 附录D',
  broken: (_state, { wanted, session }, { at }) => {
    const { began, ended } = session ?? {}
    const finding = (ground: string): Finding[] => [{ at: 'session', facts: { ground } }]
    if (wanted === false && session) return finding('not-wanted')
    if (began && ended && instantMillis(ended) < instantMillis(began)) return finding('ended-before-it-began')
    return ended && instantMillis(ended) > instantMillis(at) ? finding('not-yet-ended') : []
  },
}

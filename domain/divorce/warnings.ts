import { agreed } from '../log/slot.ts'
import { otherParty, type PartyId, partyIds } from '../shared/person.ts'
import { type Application, applicationOf } from './application.ts'
import type { DivorceState } from './state.ts'

/** Something a registrar says and writes down, and which never bars a divorce by consent (rules.md 1.7). */
export interface Warning {
  /** Its words live in `client/text/`. */
  readonly id: 'soldiers-spouse' | 'pregnancy' | 'suit-pending' | 'violence' | 'no-original-certificate'
  readonly cite: string
  /** Whom it concerns, where it is one party. */
  readonly party: PartyId | null
}

/** The warnings that an application gives, accepted or still being filled in. */
export function warningsOf(state: DivorceState, draft?: Application): readonly Warning[] {
  const application = draft ?? applicationOf(state, { type: 'examine' })
  const alone = partyIds.filter((party) => agreed(state.inquiries[party])?.violence.found)
  const told = partyIds.filter((party) => application.answers?.[party]?.violence?.found)
  return [
    ...partyIds
      .filter((party) => application.parties?.[otherParty(party)]?.type === 'serviceman')
      .map((party): Warning => ({ id: 'soldiers-spouse', cite: '民法典 第一千零八十一条', party })),
    ...(application.told?.pregnantOrRecentlySo
      ? [{ id: 'pregnancy', cite: '民法典 第一千零八十二条', party: null } as const]
      : []),
    ...(application.told?.suitPending
      ? [{ id: 'suit-pending', cite: '民法典 第一千零七十九条', party: null } as const]
      : []),
    ...partyIds
      .filter((party) => told.includes(party) || alone.includes(party))
      .map((party): Warning => ({ id: 'violence', cite: '反家庭暴力法 第十三条', party })),
    ...partyIds
      .filter((party) => application.marriage?.certificates?.[party]?.shown === false)
      .map((party): Warning => ({ id: 'no-original-certificate', cite: '民发〔2020〕116号', party })),
  ]
}

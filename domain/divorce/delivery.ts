import type { Finding, Rule } from '../log/rule.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import type { DivorceState } from './state.ts'

type Deliver = DivorceActOf<'deliver'>
type HandOver = DivorceActOf<'hand-over'>

/** Whose certificate and agreement the office still keeps: who had left by the delivery and has not come since. */
export const keptFor = ({ delivery, handedOver }: DivorceState): readonly PartyId[] =>
  partyIds.filter(
    (party) =>
      delivery.length > 0 &&
      !delivery.some(({ value }) => value.present[party]) &&
      !handedOver.some(({ value }) => value.party === party),
  )

const stamped = {
  id: 'certificates-stamped',
  cite: '婚姻登记工作规范（2015年）第五十九条；DB 6101/T 3163—2023 附录D',
} as const

/** 婚姻登记工作规范 第五十九条: the marriage certificates are stamped “双方离婚，证件失效” and given back. */
export const certificatesStamped: Rule<DivorceState, Deliver> = {
  ...stamped,
  broken: (_state, { marriageCertificates }) =>
    partyIds
      .filter((party) => marriageCertificates?.[party] === 'not-stamped')
      .map((party) => ({ at: `marriageCertificates.${party}`, facts: { party } })),
}

/** The same of the one that was kept. */
export const certificateStamped: Rule<DivorceState, HandOver> = {
  ...stamped,
  broken: (_state, { party, marriageCertificate }) =>
    marriageCertificate === 'not-stamped'
      ? [{ at: 'marriageCertificate', facts: { party: party ?? null } }]
      : [],
}

/** 婚姻登记工作规范 第六十条: to each in person; for who has left all is kept, and nothing given to the other. */
export const handedInPerson: Rule<DivorceState, Deliver> = {
  id: 'handed-in-person',
  cite: '婚姻登记工作规范（2015年）第五十九条、第六十条',
  broken: (_state, { present, agreements, marriageCertificates }) => {
    const finding = (at: string, facts: Finding['facts']): Finding => ({ at, facts })
    const gone = partyIds.filter((party) => present?.[party] === false)
    return [
      ...(gone.length === partyIds.length ? [finding('present', { ground: 'nobody-there' })] : []),
      ...gone
        .filter((party) => agreements?.[party] === true)
        .map((party) => finding(`agreements.${party}`, { party })),
      ...gone
        .filter((party) => marriageCertificates?.[party])
        .map((party) => finding(`marriageCertificates.${party}`, { party })),
    ]
  },
}

/** 婚姻登记工作规范 第六十条: only what is kept is handed over, once, to whom it belongs. */
export const keptForThem: Rule<DivorceState, HandOver> = {
  id: 'kept-booklet',
  cite: '婚姻登记工作规范（2015年）第六十条',
  broken: (state, { party }) =>
    party && !keptFor(state).includes(party) ? [{ at: 'party', facts: { party } }] : [],
}

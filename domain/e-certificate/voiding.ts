import type { Draft, Finding, Rule } from '../log/rule.ts'
import type { ECertificateActOf } from './action.ts'
import { certificateOf, isInForce, keyOf, voidingsOf } from './certificates.ts'
import type { ECertificateState } from './state.ts'

type Voided = ECertificateActOf<'void'>['certificates']

const cite = 'DB 6101/T 3163—2023 6.4.4'
const id = 'void-once'

/** 6.4.4: a certificate that is in force is made void, once and for ever. */
export const voidsInForce: Rule<ECertificateState, ECertificateActOf<'void'>> = {
  id,
  cite,
  broken: (state, { certificates }) => notInForce(state, certificates, 'certificates'),
}

/** The same for what an issue makes void. */
export const issueVoidsInForce: Rule<ECertificateState, ECertificateActOf<'issue'>> = {
  id,
  cite,
  broken: (state, { voids }) => notInForce(state, voids, 'voids'),
}

function notInForce(
  state: ECertificateState,
  voids: Draft<Voided> | null | undefined,
  at: string,
): readonly Finding[] {
  const voided = voidingsOf(state).map(({ certificate }) => certificate)
  const keys = (voids ?? []).map(({ certificate }) => keyOf(certificate))
  return keys.flatMap((key, index) => {
    if (key === '') return []
    const one = certificateOf(state, key)
    const isGone = voided.includes(key) || keys.indexOf(key) < index
    return isGone || (one && !isInForce(one)) ? [{ at: `${at}.${index}`, facts: { certificate: key } }] : []
  })
}

/** 6.4.1, 6.4.4: a court's or a revocation's word stands on its document. */
export const onDecision: Rule<ECertificateState, ECertificateActOf<'void'>> = {
  id: 'void-decision',
  cite: '民法典 第一千零五十四条；DB 6101/T 3163—2023 6.4.4',
  broken: (_state, { certificates, decision, scans }) => {
    // While either is still to come, it is for the checklist; null says that no other case decided it.
    if (decision !== null || !scans || scans.length > 0) return []
    return (certificates ?? []).flatMap(({ reason }, index) =>
      reason === 'court' || reason === 'revoked' ? [{ at: `certificates.${index}`, facts: { reason } }] : [],
    )
  },
}

import type { Circumstances, Draft, Rule } from '../log/rule.ts'
import type { CertificateKind, ReviewedStatus } from './action.ts'
import { certificatesOf, type ECertificate, isInForce, keyOf } from './certificates.ts'
import { divorceAfterRemarriage } from './parameters.ts'
import type { ECertificateState, Review } from './state.ts'

const cite = 'DB 6101/T 3163—2023 6.4.1'

/** 6.4.1: the effect of all e-certificates the person holds is judged; none that is in force here is left out. */
export const allJudged: Rule<ECertificateState, Review> = {
  id: 'all-certificates-judged',
  cite,
  broken: (state, { held }) => {
    if (!held) return []
    const judged = held.map(({ certificate }) => keyOf(certificate))
    const left = certificatesOf(state).filter((one) => isInForce(one) && !judged.includes(one.id))
    return left.map(({ id }) => ({ at: 'held', facts: { certificate: id } }))
  },
}

/** 6.4.1: a certificate whose status the person no longer has is judged void, also one that an earlier system issued. */
export const deadJudgedVoid: Rule<ECertificateState, Review> = {
  id: 'dead-certificate',
  cite,
  broken: (state, { status, held }, circumstances) => {
    const made = certificatesOf(state)
    return (held ?? []).flatMap(({ certificate, kind, verdict }, index) => {
      if (verdict !== 'valid') return []
      const key = keyOf(certificate)
      const one = made.find(({ id }) => id === key)
      const dead = one ? isDead(one, status, circumstances) : isDeadElsewhere(kind, status, circumstances)
      return dead
        ? [{ at: `held.${index}.verdict`, facts: { certificate: key, status: status?.code ?? null } }]
        : []
    })
  },
}

/** While nobody has decided, or nothing is known, no certificate is dead; none is issued either. */
const undecided: readonly string[] = ['disputed', 'unknown'] satisfies ReviewedStatus['code'][]

/** Whether the status that a certificate attests is no longer the person's, nor one that may stand beside it. */
export function isDead(
  { make }: Pick<ECertificate, 'make'>,
  status: Draft<ReviewedStatus> | null | undefined,
  circumstances: Circumstances,
): boolean {
  if (!status?.code || undecided.includes(status.code) || isLive(make, status)) return false
  const isOfTheSame = status.registration?.case === make.registration
  const marriedAgain = make.content.kind === 'divorce' && status.code === '20' && !isOfTheSame
  return !(marriedAgain && divorceAfterRemarriage(circumstances) === 'keep')
}

/** The same of a certificate that an earlier system issued, of which only the kind is known. */
function isDeadElsewhere(
  kind: CertificateKind | null | undefined,
  status: Draft<ReviewedStatus> | null | undefined,
  circumstances: Circumstances,
): boolean {
  if (!kind || !status?.code || undecided.includes(status.code) || status.code === codeOf[kind]) return false
  const marriedAgain = kind === 'divorce' && status.code === '20'
  return !(marriedAgain && divorceAfterRemarriage(circumstances) === 'keep')
}

/** GB/T 2261.2: the status that a certificate of each kind attests. */
const codeOf = { marriage: '20', divorce: '40' } as const satisfies Record<
  CertificateKind,
  ReviewedStatus['code']
>

/** Whether a certificate attests the very status, and from the very registration, that the review found. */
export const isLive = (
  { content, registration }: Draft<ECertificate['make']>,
  status: Draft<ReviewedStatus> | null | undefined,
): boolean =>
  !!content?.kind && status?.code === codeOf[content.kind] && status.registration?.case === registration

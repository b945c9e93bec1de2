import type { ActionId } from '../log/action.ts'
import type { Draft } from '../log/rule.ts'
import type { CertificateRef, ECertificateActOf, VoidReason } from './action.ts'
import type { ECertificateState } from './state.ts'

/**
 * What a certificate is at the moment: `suspended` where another that excludes it was issued by somebody who did not
 * know of it, so that neither counts until one is made void.
 */
export type CertificateStatus = 'made' | 'issued' | 'suspended' | 'voided'

/** One e-certificate that was made in this case. */
export interface ECertificate {
  /** The act that made it, by which it is named. */
  readonly id: ActionId
  readonly make: ECertificateActOf<'make'>
  readonly madeAt: string
  readonly maker: string
  readonly status: CertificateStatus
  /** The acts that issued it, with their legal times; more than one only where they did not know of one another. */
  readonly issuedBy: readonly { readonly act: ActionId; readonly at: string }[]
  /** Why it is void, by each act that says so. */
  readonly voidedBy: readonly {
    readonly act: ActionId
    readonly at: string
    readonly reason: VoidReason
  }[]
}

/** Every e-certificate that was made in this case, in the order of their making. */
export function certificatesOf(state: ECertificateState): readonly ECertificate[] {
  const all = state.made.map(({ by, value, at, clerk }) => ({
    id: by,
    make: value,
    madeAt: at,
    maker: clerk,
    issuedBy: state.issues
      .filter((issued) => issued.value.issues === by)
      .map((issued) => ({ act: issued.by, at: issued.at })),
    voidedBy: voidingsOf(state).flatMap(({ certificate, act, at, reason }) =>
      certificate === keyOf({ made: by }) ? [{ act, at, reason }] : [],
    ),
  }))
  const inForce = all.filter(({ issuedBy, voidedBy }) => issuedBy.length > 0 && voidedBy.length === 0)
  const statusOf = (one: (typeof all)[number]): CertificateStatus => {
    if (one.voidedBy.length > 0) return 'voided'
    if (one.issuedBy.length === 0) return 'made'
    const rival = inForce.some((other) => other.id !== one.id && excludeOneAnother(one.make, other.make))
    return rival ? 'suspended' : 'issued'
  }
  return all.map((one) => ({ ...one, status: statusOf(one) }))
}

/** One certificate of this case; undefined for one that was made elsewhere. */
export const certificateOf = (
  state: ECertificateState,
  made: string | null | undefined,
): ECertificate | undefined => certificatesOf(state).find(({ id }) => id === made)

/** Whether a certificate was issued and is not void. */
export const isInForce = ({ status }: ECertificate): boolean => status === 'issued' || status === 'suspended'

/** Every voiding with the certificate's key, also of those that were made elsewhere. */
export const voidingsOf = (
  state: ECertificateState,
): readonly {
  readonly certificate: string
  readonly act: ActionId
  readonly at: string
  readonly reason: VoidReason
}[] =>
  [
    ...state.voids.map(({ by, at, value }) => ({ by, at, list: value.certificates })),
    ...state.issues.map(({ by, at, value }) => ({ by, at, list: value.voids })),
  ].flatMap(({ by, at, list }) =>
    list.map(({ certificate, reason }) => ({ certificate: keyOf(certificate), act: by, at, reason })),
  )

/** What tells one certificate from another, wherever it was made; empty while a draft does not say which it is. */
export function keyOf(ref: Draft<CertificateRef> | { readonly made: string } | null | undefined): string {
  if (!ref) return ''
  if ('made' in ref && ref.made) return ref.made
  return 'number' in ref && ref.number ? `${ref.system ?? ''} ${ref.number}` : ''
}

type Attested = Pick<ECertificateActOf<'make'>, 'content' | 'registration' | 'dissolves'>

/**
 * Rules.md 2.6: one person has one certificate of each status, and a divorce certificate none of the marriage beside
 * it. Where a divorce does not name its marriage, it is held against every marriage.
 */
export function excludeOneAnother(one: Attested, other: Attested): boolean {
  if (one.content.kind === other.content.kind) return true
  const [marriages, dissolved] = one.content.kind === 'marriage' ? [one, other] : [other, one]
  return dissolved.dissolves === null || dissolved.dissolves === marriages.registration
}

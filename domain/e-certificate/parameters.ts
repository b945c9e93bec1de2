import { officeParameter } from '../log/office-parameter.ts'
import type { Circumstances } from '../log/rule.ts'

/** Who verifies a certificate that a colleague made (rules.md 2.6: another than the maker, where staffing allows). */
export const verifiers = ['another', 'anyone'] as const
export type Verifier = (typeof verifiers)[number]

/** Whether a divorce e-certificate stays valid when its holder marries again. */
export const afterRemarriage = ['void', 'keep'] as const
export type AfterRemarriage = (typeof afterRemarriage)[number]

/** The readings on which offices differ or the standard is silent, and how each is read where no row says otherwise. */
const defaults = {
  /** Hours after which the certificates a person holds are judged again before one is issued (6.4.1 names none). */
  'e-certificate-review-hours': 24,
  'e-certificate-verifier': 'another',
  /** 6.4.1: what has lost its effect by a change of marital status is made void. */
  'e-certificate-after-remarriage': 'void',
} as const satisfies Record<string, string | number>

/** The parameters that an act about e-certificates names in its basis. */
export const eCertificateParameters = Object.keys(defaults) as (keyof typeof defaults)[]

/** For how many hours a review of the certificates is good. */
export function reviewHours(circumstances: Circumstances): number {
  const set = officeParameter('e-certificate-review-hours', circumstances)
  return typeof set === 'number' ? set : defaults['e-certificate-review-hours']
}

/** Who may verify what a colleague made. */
export function verifierOf(circumstances: Circumstances): Verifier {
  const set = officeParameter('e-certificate-verifier', circumstances)
  return verifiers.find((verifier) => verifier === set) ?? defaults['e-certificate-verifier']
}

/** What becomes of a divorce e-certificate when its holder marries again. */
export function divorceAfterRemarriage(circumstances: Circumstances): AfterRemarriage {
  const set = officeParameter('e-certificate-after-remarriage', circumstances)
  return afterRemarriage.find((reading) => reading === set) ?? defaults['e-certificate-after-remarriage']
}

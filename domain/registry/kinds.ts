import { appointment } from '../appointment/kind.ts'
import { archiveBox } from '../archive-box/kind.ts'
import { dispute } from '../dispute/kind.ts'
import { divorce } from '../divorce/kind.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { Act, CaseKind } from '../log/action.ts'
import type { Kind } from '../log/rule.ts'
import { marriage } from '../marriage/kind.ts'
import { recordCertificate } from '../record-certificate/kind.ts'
import { reissue } from '../reissue/kind.ts'
import { revocation } from '../revocation/kind.ts'
import { statisticsReport } from '../statistics-report/kind.ts'
import { statusCheck } from '../status-check/kind.ts'
import { transcript } from '../transcript/kind.ts'

/** Every kind of case there is today, by its name. */
export const kinds = {
  marriage,
  'status-check': statusCheck,
  dispute,
  divorce,
  transcript,
  reissue,
  'record-certificate': recordCertificate,
  revocation,
  'e-certificate': eCertificate,
  appointment,
  'archive-box': archiveBox,
  'statistics-report': statisticsReport,
} as const satisfies {
  readonly [K in CaseKind]: { readonly name: K | string }
}

/** The acts, the state and the stages of a kind by its name. */
export type ActOfKind<K extends CaseKind> =
  (typeof kinds)[K] extends Kind<infer A, infer _S, infer _G> ? A : never
export type StateOfKind<K extends CaseKind> =
  (typeof kinds)[K] extends Kind<infer _A, infer S, infer _G> ? S : never
export type StageOfKind<K extends CaseKind> =
  (typeof kinds)[K] extends Kind<infer _A, infer _S, infer G> ? G : never

/** A kind whose acts and state are its own business: enough to read, fold and admit any act. */
export type AnyKind = Kind<Act, unknown, string>

/** The kind of a name from outside; undefined for one that a newer program knows. */
export const kindOf = (name: string): AnyKind | undefined =>
  Object.hasOwn(kinds, name) ? (kinds[name as CaseKind] as unknown as AnyKind) : undefined

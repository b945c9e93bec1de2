import type { Beside } from '../log/rule.ts'
import type { ECertificateAct } from './action.ts'

/**
 * The steps of the work on one certificate. Two who took one without knowing of one another have two certificates in
 * work, or one that another has just made void or whose record was put right (K13): a person decides.
 */
export const everyWork = {
  identify: 'contested',
  'review-validity': 'contested',
  make: 'contested',
  verify: 'contested',
  'return-to-make': 'contested',
  issue: 'contested',
  void: 'contested',
  amend: 'contested',
} as const satisfies { readonly [T in ECertificateAct['type']]?: Beside }

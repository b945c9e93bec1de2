import type { Beside } from '../log/rule.ts'
import type { RevocationAct } from './action.ts'

/** The steps a revocation takes once: of two taken beside one another a person decides which counts. */
export const everyStep = {
  receive: 'contested',
  'check-authenticity': 'contested',
  'set-effect-date': 'contested',
  'notice-of-intent': 'contested',
  decide: 'contested',
  serve: 'contested',
  annotate: 'contested',
  refuse: 'contested',
  file: 'contested',
} as const satisfies { readonly [T in RevocationAct['type']]?: Beside }

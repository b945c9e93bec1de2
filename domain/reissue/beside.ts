import type { Beside } from '../log/rule.ts'
import type { ReissueAct } from './action.ts'

type BesideOthers = { readonly [T in ReissueAct['type']]?: Beside }

/** The steps that are taken once; two branches that both took one are for a person to decide. */
export const everyStep = {
  accept: 'contested',
  capture: 'contested',
  correct: 'contested',
  declare: 'contested',
  examine: 'contested',
  print: 'contested',
  sign: 'contested',
  register: 'contested',
  deliver: 'contested',
  file: 'contested',
} as const satisfies BesideOthers

/** The acts that end a case before anything is reissued; beside one another they change nothing. */
export const everyEnd = {
  refuse: 'contested',
  decline: 'contested',
  abort: 'contested',
} as const satisfies BesideOthers

import type { Beside } from '../log/rule.ts'
import type { MarriageAct } from './action.ts'

/** How one act stands beside others whose authors did not know of it. */
export type BesideOthers = { readonly [T in MarriageAct['type']]?: Beside }

/**
 * The steps that a couple takes once. Two branches that both took one have two papers, two signatures or
 * two numbers, so beside one another they are for a person to decide.
 */
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

/** The acts that end a case before the legal moment; beside one another they change nothing. */
export const everyEnd = {
  refuse: 'contested',
  decline: 'contested',
  abort: 'contested',
} as const satisfies BesideOthers

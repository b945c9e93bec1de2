import type { Beside } from '../log/rule.ts'
import type { DivorceAct } from './action.ts'

/** How one act stands beside others whose authors did not know of it. */
export type BesideOthers = { readonly [T in DivorceAct['type']]?: Beside }

/** The steps of the application, which a couple takes once. */
const everyFirstStep = {
  accept: 'contested',
  apply: 'contested',
  correct: 'contested',
  'issue-receipt': 'contested',
} as const satisfies BesideOthers

/** What ends a case before there is a receipt. */
const everyEarlyEnd = {
  reconcile: 'contested',
  refuse: 'contested',
  abort: 'contested',
} as const satisfies BesideOthers

/**
 * The steps of a second visit. Two branches that both took one have two papers, two signatures or two numbers, so
 * beside one another they are for a person to decide.
 */
const everySecondStep = {
  recheck: 'contested',
  'sign-agreement': 'contested',
  correct: 'contested',
  capture: 'contested',
  declare: 'contested',
  examine: 'contested',
  consent: 'contested',
  print: 'contested',
  sign: 'contested',
  register: 'contested',
  deliver: 'contested',
  file: 'contested',
} as const satisfies BesideOthers

/** What sends a couple home from a second visit without a divorce. */
const everySentHome = {
  'note-no-consent': 'contested',
  decline: 'contested',
} as const satisfies BesideOthers

/**
 * Rules.md K2, K18: what ends the process, beside a registration. Beside the steps before it there is nothing to
 * decide: they had no application any more, and the end stands.
 */
const everyRegistration = {
  register: 'contested',
  deliver: 'contested',
  file: 'contested',
} as const satisfies BesideOthers

const none: BesideOthers = {}
const firstStep: BesideOthers = { ...everyFirstStep, ...everyEarlyEnd }
const secondStep: BesideOthers = { ...everySecondStep, ...everySentHome }

/** What every act is beside each concurrent act; the flow table and the reading of stages share this one table. */
export const besideOthers = {
  call: { reconcile: 'contested', abort: 'contested' },
  'check-status': none,
  mediate: none,
  reconcile: everyFirstStep,
  accept: firstStep,
  refuse: everyFirstStep,
  correct: { ...firstStep, ...secondStep, correct: 'commute' },
  apply: firstStep,
  'issue-receipt': firstStep,
  'reprint-receipt': none,
  // K2, K3: beside a registration a person decides; beside another withdrawal and every earlier step it stands.
  withdraw: everyRegistration,
  'call-again': none,
  recheck: secondStep,
  inquire: none,
  'write-agreement': none,
  'sign-agreement': secondStep,
  'note-no-consent': everySecondStep,
  decline: everySecondStep,
  capture: secondStep,
  declare: secondStep,
  examine: secondStep,
  consent: secondStep,
  print: secondStep,
  spoil: none,
  sign: secondStep,
  reconfirm: none,
  register: { ...secondStep, register: 'earlier', withdraw: 'contested', terminate: 'contested' },
  deliver: { ...secondStep, deliver: 'commute', file: 'commute' },
  'hand-over': none,
  'promise-e-certificate': none,
  file: { ...secondStep, deliver: 'commute', file: 'commute' },
  'file-application': none,
  abort: { ...everyFirstStep, call: 'contested' },
  // K18: a completion beside a death has to be looked at.
  terminate: everyRegistration,
  annotate: none,
  retract: none,
  approve: none,
  'confirm-clock': none,
  settle: none,
} as const satisfies { readonly [T in DivorceAct['type']]: BesideOthers }

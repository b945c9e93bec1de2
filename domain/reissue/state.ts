import { eachFacts, type Put, withPerson } from '../counter/facts.ts'
import { applyCommon, type CounterState, counterStart, keeping, reached } from '../counter/state.ts'
import type { Action } from '../log/action.ts'
import { append, type Knowledge, type Slot, write } from '../log/slot.ts'
import type { ReissueAct, ReissueActOf } from './action.ts'

/** Where a reissue stands; `contested` while branches that exclude one another wait for a person. */
export const stages = [
  'opened',
  'called',
  'not-accepted',
  'accepted',
  'captured',
  'declared',
  'examined',
  'not-reissued',
  'printed',
  'signed',
  'reissued',
  'delivered',
  'filed',
  'revoked',
  'aborted',
  'contested',
] as const
export type ReissueStage = (typeof stages)[number]

/** A reissue as its acts make it. */
export interface ReissueState extends CounterState<ReissueAct, ReissueStage> {
  /** Which certificate is wanted. */
  readonly of: Slot<ReissueActOf<'call'>['of']>
  readonly archive: Slot<ReissueActOf<'verify-archive'>>
  readonly acceptance: Slot<ReissueActOf<'accept'>>
  readonly declarations: Slot<ReissueActOf<'declare'>>
  readonly refusal: Slot<ReissueActOf<'refuse'> | ReissueActOf<'decline'>>
  readonly revocation: Slot<ReissueActOf<'revoke-reissue'>>
  /** Grow-only. */
  readonly recoveries: Slot<ReissueActOf<'recover-booklet'>>
}

/** A case before its first act. */
export const initialState: ReissueState = {
  ...counterStart,
  of: [],
  archive: [],
  acceptance: [],
  declarations: [],
  refusal: [],
  revocation: [],
  recoveries: [],
}

/** The stage each act leads to; null leaves it as it is. `flow.ts` reads it, so that it is said once. */
export const leadsToStage = {
  call: 'called',
  'check-status': null,
  'verify-archive': null,
  accept: 'accepted',
  refuse: 'not-accepted',
  capture: 'captured',
  correct: null,
  declare: 'declared',
  examine: 'examined',
  decline: 'not-reissued',
  print: 'printed',
  spoil: null,
  sign: 'signed',
  reconfirm: null,
  register: 'reissued',
  deliver: 'delivered',
  'promise-e-certificate': null,
  file: 'filed',
  abort: 'aborted',
  annotate: null,
  retract: null,
  'revoke-reissue': 'revoked',
  'recover-booklet': null,
  approve: null,
  'confirm-clock': null,
  settle: null,
} as const satisfies Record<ReissueAct['type'], ReissueStage | null>

/** Adds one act to a case. Total: every act of the union, in any order of arrival that has its causes. */
export function apply(
  state: ReissueState,
  action: Action<ReissueAct>,
  knowledge: Knowledge<ReissueState>,
): ReissueState {
  const { act } = action.body
  const put: Put = (slot, value) => write(slot, value, action, knowledge)
  const next = reached(state, act.type, leadsTo(act.type, knowledge), action, knowledge)
  switch (act.type) {
    case 'call':
      return { ...applyCommon(next, act, action, knowledge), of: put(state.of, act.of) }
    case 'verify-archive':
      return { ...next, archive: put(state.archive, act) }
    case 'accept':
      return {
        ...next,
        acceptance: put(state.acceptance, act),
        facts: eachFacts(state, (facts, party) => {
          const person = act.parties[party]
          return person === null || act.applies[party] === null ? facts : withPerson(facts, person, put)
        }),
      }
    case 'refuse':
    case 'decline':
      return { ...next, refusal: put(state.refusal, act) }
    case 'correct': {
      const corrected = applyCommon(next, act, action, knowledge)
      // Who has signed signs again (K7).
      return knowledge.seen().declarations.length > 0
        ? reached(corrected, 'correct', 'captured', action, knowledge)
        : corrected
    }
    case 'declare':
      return { ...next, declarations: put(state.declarations, act) }
    case 'revoke-reissue':
      return { ...next, revocation: put(state.revocation, act) }
    case 'recover-booklet':
      return { ...next, recoveries: append(state.recoveries, act, action) }
    case 'settle': {
      const seen = knowledge.seen()
      const keep = keeping(act, action, knowledge)
      return {
        ...applyCommon(next, act, action, knowledge),
        of: keep(state.of, seen.of),
        archive: keep(state.archive, seen.archive),
        acceptance: keep(state.acceptance, seen.acceptance),
        declarations: keep(state.declarations, seen.declarations),
        refusal: keep(state.refusal, seen.refusal),
        revocation: keep(state.revocation, seen.revocation),
      }
    }
    default:
      return applyCommon(next, act, action, knowledge)
  }
}

/** The file of a revoked reissue is bound, and the reissue stays revoked. */
const leadsTo = (act: ReissueAct['type'], knowledge: Knowledge<ReissueState>): ReissueStage | null =>
  act === 'file' && knowledge.seen().revocation.length > 0 ? null : leadsToStage[act]

/** Whether anything may still happen to a case beside annotations. */
export const isEnded = (stage: ReissueStage): boolean =>
  stage === 'not-accepted' || stage === 'not-reissued' || stage === 'aborted' || stage === 'filed'

/** Whether the certificate was reissued: from then on nothing is deleted. */
export const isReissued = (stage: ReissueStage): boolean =>
  stage === 'reissued' || stage === 'delivered' || stage === 'filed' || stage === 'revoked'

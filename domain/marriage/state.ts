import { eachFacts, type Put, withPerson } from '../counter/facts.ts'
import {
  applyCommon,
  type StageEntry as CounterStageEntry,
  type CounterState,
  counterStart,
  keeping,
  reached,
} from '../counter/state.ts'
import type { Action } from '../log/action.ts'
import { type Knowledge, type Slot, write } from '../log/slot.ts'
import type { MarriageAct, MarriageActOf } from './action.ts'

/** Where a case stands; `contested` while branches that exclude one another wait for a person. */
export const stages = [
  'opened',
  'booked',
  'called',
  'not-accepted',
  'accepted',
  'captured',
  'declared',
  'examined',
  'not-registered',
  'printed',
  'signed',
  'registered',
  'delivered',
  'filed',
  'aborted',
  'contested',
] as const
export type Stage = (typeof stages)[number]

/** One author's last word on where a marriage case stands. */
export type StageEntry = CounterStageEntry<MarriageAct['type'], Stage>

/** A marriage case as its acts make it. Everything a rule, a screen or a paper needs is derived from this. */
export interface MarriageState extends CounterState<MarriageAct, Stage> {
  readonly variant: Slot<'marriage' | 'make-up'>
  readonly booking: Slot<MarriageActOf<'book'>>
  readonly acceptance: Slot<MarriageActOf<'accept'>>
  readonly declarations: Slot<MarriageActOf<'declare'>>
  readonly refusal: Slot<MarriageActOf<'refuse'> | MarriageActOf<'decline'>>
  readonly ceremony: Slot<MarriageActOf<'offer-ceremony'>>
}

/** A case before its first act. */
export const initialState: MarriageState = {
  ...counterStart,
  variant: [],
  booking: [],
  acceptance: [],
  declarations: [],
  refusal: [],
  ceremony: [],
}

/** The stage each act leads to; null leaves it as it is. `flow.ts` reads it, so that it is said once. */
export const leadsToStage = {
  book: 'booked',
  call: 'called',
  'check-status': null,
  accept: 'accepted',
  refuse: 'not-accepted',
  capture: 'captured',
  correct: null,
  declare: 'declared',
  examine: 'examined',
  decline: 'not-registered',
  print: 'printed',
  spoil: null,
  sign: 'signed',
  reconfirm: null,
  register: 'registered',
  deliver: 'delivered',
  'offer-ceremony': null,
  'promise-e-certificate': null,
  file: 'filed',
  abort: 'aborted',
  annotate: null,
  retract: null,
  approve: null,
  'confirm-clock': null,
  settle: null,
} as const satisfies Record<MarriageAct['type'], Stage | null>

/** Adds one act to a case. Total: every act of the union, in any order of arrival that has its causes. */
export function apply(
  before: MarriageState,
  action: Action<MarriageAct>,
  knowledge: Knowledge<MarriageState>,
): MarriageState {
  const { act } = action.body
  const put: Put = (slot, value) => write(slot, value, action, knowledge)
  const state = reached(before, act.type, leadsToStage[act.type], action, knowledge)
  switch (act.type) {
    case 'book':
      return { ...state, booking: put(state.booking, act), variant: put(state.variant, act.variant) }
    case 'call':
      return {
        ...applyCommon(state, act, action, knowledge),
        variant: put(state.variant, act.variant),
      }
    case 'accept':
      return {
        ...state,
        acceptance: put(state.acceptance, act),
        facts: eachFacts(state, (facts, party) => withPerson(facts, act.parties[party], put)),
      }
    case 'refuse':
    case 'decline':
      return { ...state, refusal: put(state.refusal, act) }
    case 'correct':
      return signedAgain(applyCommon(state, act, action, knowledge), action, knowledge)
    case 'declare':
      return { ...state, declarations: put(state.declarations, act) }
    case 'offer-ceremony':
      return { ...state, ceremony: put(state.ceremony, act) }
    case 'settle':
      return settled(applyCommon(state, act, action, knowledge), act, action, knowledge)
    default:
      return applyCommon(state, act, action, knowledge)
  }
}

/** If the parties had already signed when a fact was corrected, they sign again (K7). */
function signedAgain(
  state: MarriageState,
  action: Action<MarriageAct>,
  knowledge: Knowledge<MarriageState>,
): MarriageState {
  const hadSigned = knowledge.seen().declarations.length > 0
  return reached(state, 'correct', hadSigned ? 'captured' : null, action, knowledge)
}

/** The branch that leads to the kept act remains in the places that only a marriage case has. */
function settled(
  state: MarriageState,
  act: MarriageActOf<'settle'>,
  action: Action<MarriageAct>,
  knowledge: Knowledge<MarriageState>,
): MarriageState {
  const seen = knowledge.seen()
  const keep = keeping(act, action, knowledge)
  return {
    ...state,
    variant: keep(state.variant, seen.variant),
    acceptance: keep(state.acceptance, seen.acceptance),
    declarations: keep(state.declarations, seen.declarations),
    refusal: keep(state.refusal, seen.refusal),
  }
}

/** Whether anything may still happen to a case beside annotations. */
export const isEnded = (stage: Stage): boolean =>
  stage === 'not-accepted' || stage === 'not-registered' || stage === 'aborted' || stage === 'filed'

/** Whether the legal moment has passed: from then on nothing is deleted, only annotated. */
export const isRegistered = (stage: Stage): boolean =>
  stage === 'registered' || stage === 'delivered' || stage === 'filed'

import type { Act, Action } from '../log/action.ts'
import { append, type Knowledge, type Slot, settleSlot, write } from '../log/slot.ts'
import type { EachParty } from '../shared/person.ts'
import type { CounterAct, CounterActOf } from './acts.ts'
import {
  eachFacts,
  type Keep,
  noFacts,
  type PartyFacts,
  type Put,
  settledFacts,
  withCorrections,
  withDetails,
} from './facts.ts'

/**
 * What every registration at the counter has in common. A kind is built on it like this:
 * its act is a `v.variant` of its own acts and of those in `acts.ts`; its state is
 * `interface DivorceState extends CounterState<DivorceAct, Stage>` with slots of its own beside these, beginning with
 * `{ ...counterStart, application: [] }`; its `apply` is {@link reached} for the stage, a `switch` with a case for each
 * act of its own, and `default: return applyCommon(next, act, action, knowledge)`, which does not compile
 * while an act of its own has no case. Where a common act also writes a place of the kind's own (`call`, `correct`,
 * `settle`), its case calls {@link applyCommon} and adds to what comes back; {@link keeping} settles own places.
 * Rules, evidence and papers of this room ask for a `CounterState` and take the state of any kind.
 */
export interface CounterState<A extends Act = CounterAct | Act, Stage extends string = string> {
  readonly stage: Slot<StageEntry<A['type'], Stage>>
  readonly ticket: Slot<string | null>
  readonly facts: EachParty<PartyFacts>
  readonly capture: Slot<Of<A, 'capture'>>
  readonly examination: Slot<Of<A, 'examine'>>
  readonly print: Slot<Of<A, 'print'>>
  /** The booklet that each holds or will hold; nothing for a party who gets none. */
  readonly blanks: EachParty<Slot<string>>
  readonly signing: Slot<Of<A, 'sign'>>
  readonly reconfirmation: Slot<Of<A, 'reconfirm'>>
  readonly registration: Slot<Of<A, 'register'>>
  readonly delivery: Slot<Of<A, 'deliver'>>
  readonly promise: Slot<Of<A, 'promise-e-certificate'>>
  readonly file: Slot<Of<A, 'file'>>
  readonly abortion: Slot<Of<A, 'abort'>>
  /** Grow-only: nothing in these is ever replaced. */
  readonly statusChecks: Slot<Of<A, 'check-status'>>
  readonly corrections: Slot<Of<A, 'correct'>>
  /** Every printing, those included that a later one has replaced: their blanks are used up. */
  readonly printings: Slot<Of<A, 'print'>>
  readonly spoiled: Slot<Of<A, 'spoil'>>
  readonly approvals: Slot<Of<A, 'approve'>>
  readonly clockConfirmations: Slot<Of<A, 'confirm-clock'>>
  readonly annotations: Slot<Of<A, 'annotate'>>
  readonly retractions: Slot<Of<A, 'retract'>>
  readonly settlements: Slot<Of<A, 'settle'>>
}

type Of<A, T extends CounterAct['type']> = Extract<A, { type: T }>

/** One author's last word on where the case stands: the act, and the stage it led to. */
export interface StageEntry<A extends string = string, Stage extends string = string> {
  readonly act: A
  readonly to: Stage
}

/** The common places of a case before its first act. */
export const counterStart: CounterState<never, never> = {
  stage: [],
  ticket: [],
  facts: { man: noFacts, woman: noFacts },
  capture: [],
  examination: [],
  print: [],
  blanks: { man: [], woman: [] },
  signing: [],
  reconfirmation: [],
  registration: [],
  delivery: [],
  promise: [],
  file: [],
  abortion: [],
  statusChecks: [],
  corrections: [],
  printings: [],
  spoiled: [],
  approvals: [],
  clockConfirmations: [],
  annotations: [],
  retractions: [],
  settlements: [],
}

type EntryOf<S extends { readonly stage: Slot<StageEntry> }> = S['stage'][number]['value']

/** The case at the stage to which an act leads; null leaves it as it is. */
export function reached<S extends { readonly stage: Slot<StageEntry> }>(
  state: S,
  act: EntryOf<S>['act'],
  to: EntryOf<S>['to'] | null,
  action: Action<unknown>,
  knowledge: Knowledge,
): S {
  return to === null ? state : { ...state, stage: write(state.stage, { act, to }, action, knowledge) }
}

/** Adds one of the common acts to a case; the stage is the kind's business. */
export function applyCommon<S extends CounterState>(
  state: S,
  act: CounterAct,
  action: Action<unknown>,
  knowledge: Knowledge<S>,
): S {
  const put: Put = (slot, value) => write(slot, value, action, knowledge)
  switch (act.type) {
    case 'call':
      return { ...state, ticket: put(state.ticket, act.ticket) }
    case 'check-status':
      return { ...state, statusChecks: append(state.statusChecks, act, action) }
    case 'capture':
      return {
        ...state,
        capture: put(state.capture, act),
        facts: eachFacts(state, (facts, party) => withDetails(facts, act.details[party], put)),
      }
    case 'correct':
      return {
        ...state,
        corrections: append(state.corrections, act, action),
        facts: eachFacts(state, (facts, party) => withCorrections(facts, party, act, put)),
      }
    case 'examine':
      return { ...state, examination: put(state.examination, act) }
    case 'print':
      return {
        ...state,
        print: put(state.print, act),
        printings: append(state.printings, act, action),
        blanks: {
          man: printedOn(state.blanks.man, act.blanks.man, put),
          woman: printedOn(state.blanks.woman, act.blanks.woman, put),
        },
      }
    case 'spoil':
      return {
        ...state,
        spoiled: append(state.spoiled, act, action),
        blanks: { ...state.blanks, [act.party]: put(state.blanks[act.party], act.replacement) },
      }
    case 'sign':
      return { ...state, signing: put(state.signing, act) }
    case 'reconfirm':
      return { ...state, reconfirmation: put(state.reconfirmation, act) }
    case 'register':
      return { ...state, registration: put(state.registration, act) }
    case 'deliver':
      return { ...state, delivery: put(state.delivery, act) }
    case 'promise-e-certificate':
      return { ...state, promise: put(state.promise, act) }
    case 'file':
      return { ...state, file: put(state.file, act) }
    case 'abort':
      return { ...state, abortion: put(state.abortion, act) }
    case 'annotate':
      return { ...state, annotations: append(state.annotations, act, action) }
    case 'retract':
      return { ...state, retractions: append(state.retractions, act, action) }
    case 'approve':
      return { ...state, approvals: append(state.approvals, act, action) }
    case 'confirm-clock':
      return { ...state, clockConfirmations: append(state.clockConfirmations, act, action) }
    case 'settle':
      return settled(state, act, action, knowledge)
  }
}

const printedOn = (slot: Slot<string>, blank: string | null, put: Put): Slot<string> =>
  blank === null ? slot : put(slot, blank)

/** How a settlement decides each place: the branch that leads to the kept act remains. */
export const keeping =
  (act: CounterActOf<'settle'>, action: Action<unknown>, knowledge: Knowledge): Keep =>
  (now, seen) =>
    settleSlot(now, seen, act.keep as Action['id'], action, knowledge)

/** The branch that leads to the kept act remains in every common place that branches. */
function settled<S extends CounterState>(
  state: S,
  act: CounterActOf<'settle'>,
  action: Action<unknown>,
  knowledge: Knowledge<S>,
): S {
  const seen = knowledge.seen()
  const keep = keeping(act, action, knowledge)
  return {
    ...state,
    stage: keep(state.stage, seen.stage),
    capture: keep(state.capture, seen.capture),
    examination: keep(state.examination, seen.examination),
    print: keep(state.print, seen.print),
    blanks: {
      man: keep(state.blanks.man, seen.blanks.man),
      woman: keep(state.blanks.woman, seen.blanks.woman),
    },
    signing: keep(state.signing, seen.signing),
    reconfirmation: keep(state.reconfirmation, seen.reconfirmation),
    registration: keep(state.registration, seen.registration),
    abortion: keep(state.abortion, seen.abortion),
    facts: eachFacts(state, (now, party) => settledFacts(now, seen.facts[party], keep)),
    settlements: append(state.settlements, act, action),
  }
}

import { eachFacts, withPerson } from '../counter/facts.ts'
import { applyCommon, type CounterState, counterStart, keeping, reached } from '../counter/state.ts'
import type { Action } from '../log/action.ts'
import { append, type Knowledge, type Slot, write } from '../log/slot.ts'
import type { EachParty } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import type { DivorceAct, DivorceActOf } from './action.ts'
import type { CoolingOff, CoolingOffSwitches } from './cooling-off.ts'

/**
 * Where a case stands by its acts alone; `contested` while branches that exclude one another wait for a person.
 * `waiting` is the time between the receipt and the registration; which part of it a day is, `stage-on-day.ts` says.
 */
export const stages = [
  'opened',
  'called',
  'reconciled',
  'not-accepted',
  'accepted',
  'applied',
  'aborted',
  'waiting',
  'called-again',
  'rechecked',
  'agreed',
  'captured',
  'declared',
  'examined',
  'consented',
  'printed',
  'signed',
  'withdrawn',
  'terminated',
  'registered',
  'delivered',
  'filed',
  'contested',
] as const
export type Stage = (typeof stages)[number]

/** What stands on the receipt that the couple holds (受理回执单). */
export interface PrintedReceipt extends CoolingOff {
  readonly receivedOn: PlainDate
  readonly readings: Required<CoolingOffSwitches>
}

/** A divorce case as its acts make it. Everything a rule, a screen or a paper needs is derived from this. */
export interface DivorceState extends CounterState<DivorceAct, Stage> {
  readonly mediation: Slot<DivorceActOf<'mediate'>>
  readonly reconciliation: Slot<DivorceActOf<'reconcile'>>
  readonly acceptance: Slot<DivorceActOf<'accept'>>
  readonly application: Slot<DivorceActOf<'apply'>>
  /** The first receipt, with the office that gave it out. */
  readonly receipt: Slot<DivorceActOf<'issue-receipt'>>
  readonly receivedAt: Slot<string>
  /** The dates that the couple holds in print, of the last receipt. */
  readonly printedPeriod: Slot<PrintedReceipt>
  /** Grow-only: a second one changes nothing, and neither is lost (K3). */
  readonly withdrawal: Slot<DivorceActOf<'withdraw'>>
  /** The second visits; what was done in an earlier one does not count in a later. */
  readonly visit: Slot<DivorceActOf<'call-again'>>
  readonly recheck: Slot<DivorceActOf<'recheck'>>
  readonly inquiries: EachParty<Slot<DivorceActOf<'inquire'>>>
  readonly agreement: Slot<DivorceActOf<'write-agreement'>>
  readonly signedAgreement: Slot<DivorceActOf<'sign-agreement'>>
  readonly declarations: Slot<DivorceActOf<'declare'>>
  readonly consent: Slot<DivorceActOf<'consent'>>
  /** Not accepted, or not registered on the day of the act. */
  readonly refusal: Slot<DivorceActOf<'refuse'> | DivorceActOf<'decline'>>
  readonly objections: Slot<DivorceActOf<'note-no-consent'>>
  readonly termination: Slot<DivorceActOf<'terminate'>>
  /** Grow-only: what was handed over after the delivery to who had left by then. */
  readonly handedOver: Slot<DivorceActOf<'hand-over'>>
  readonly applicationFile: Slot<DivorceActOf<'file-application'>>
}

/** A case before its first act. */
export const initialState: DivorceState = {
  ...counterStart,
  mediation: [],
  reconciliation: [],
  acceptance: [],
  application: [],
  receipt: [],
  receivedAt: [],
  printedPeriod: [],
  withdrawal: [],
  visit: [],
  recheck: [],
  inquiries: { man: [], woman: [] },
  agreement: [],
  signedAgreement: [],
  declarations: [],
  consent: [],
  refusal: [],
  objections: [],
  termination: [],
  handedOver: [],
  applicationFile: [],
}

/** The stage each act leads to; null leaves it as it is. `flow.ts` reads it, so that it is said once. */
export const leadsToStage = {
  call: 'called',
  'check-status': null,
  mediate: null,
  reconcile: 'reconciled',
  accept: 'accepted',
  refuse: 'not-accepted',
  correct: null,
  apply: 'applied',
  'issue-receipt': 'waiting',
  'reprint-receipt': null,
  withdraw: 'withdrawn',
  'call-again': 'called-again',
  recheck: 'rechecked',
  inquire: null,
  'write-agreement': null,
  'sign-agreement': 'agreed',
  'note-no-consent': 'waiting',
  decline: 'waiting',
  capture: 'captured',
  declare: 'declared',
  examine: 'examined',
  consent: 'consented',
  print: 'printed',
  spoil: null,
  sign: 'signed',
  reconfirm: null,
  register: 'registered',
  deliver: 'delivered',
  'hand-over': null,
  'promise-e-certificate': null,
  file: 'filed',
  'file-application': null,
  abort: 'aborted',
  terminate: 'terminated',
  annotate: null,
  retract: null,
  approve: null,
  'confirm-clock': null,
  settle: null,
} as const satisfies Record<DivorceAct['type'], Stage | null>

/** Adds one act to a case. Total: every act of the union, in any order of arrival that has its causes. */
export function apply(
  state: DivorceState,
  action: Action<DivorceAct>,
  knowledge: Knowledge<DivorceState>,
): DivorceState {
  const { act } = action.body
  const put = <V>(slot: Slot<V>, value: V): Slot<V> => write(slot, value, action, knowledge)
  const next = reached(state, act.type, leadsTo(act.type, knowledge), action, knowledge)
  switch (act.type) {
    case 'mediate':
      return { ...next, mediation: put(state.mediation, act) }
    case 'reconcile':
      return { ...next, reconciliation: put(state.reconciliation, act) }
    case 'accept':
      return {
        ...next,
        acceptance: put(state.acceptance, act),
        facts: eachFacts(state, (facts, party) => withPerson(facts, act.parties[party], put)),
      }
    case 'refuse':
    case 'decline':
      return { ...next, refusal: put(state.refusal, act) }
    case 'apply':
      return { ...next, application: put(state.application, act) }
    case 'issue-receipt':
      return {
        ...next,
        receipt: put(state.receipt, act),
        receivedAt: put(state.receivedAt, action.body.by.office),
        printedPeriod: put(state.printedPeriod, printed(act, act)),
      }
    case 'reprint-receipt': {
      const [first] = knowledge.seen().printedPeriod
      return first ? { ...next, printedPeriod: put(state.printedPeriod, printed(act, first.value)) } : next
    }
    case 'withdraw':
      return { ...next, withdrawal: append(state.withdrawal, act, action) }
    case 'call-again':
      return { ...next, visit: put(state.visit, act), ticket: put(state.ticket, act.ticket) }
    case 'recheck':
      return { ...next, recheck: put(state.recheck, act) }
    case 'inquire':
      return { ...next, inquiries: { ...state.inquiries, [act.party]: put(state.inquiries[act.party], act) } }
    case 'write-agreement':
      return { ...next, agreement: put(state.agreement, act) }
    case 'sign-agreement':
      return { ...next, signedAgreement: put(state.signedAgreement, act) }
    case 'note-no-consent':
      return { ...next, objections: append(state.objections, act, action) }
    case 'declare':
      return { ...next, declarations: put(state.declarations, act) }
    case 'consent':
      return { ...next, consent: put(state.consent, act) }
    case 'terminate':
      return { ...next, termination: put(state.termination, act) }
    case 'hand-over':
      return { ...next, handedOver: append(state.handedOver, act, action) }
    case 'file-application':
      return { ...next, applicationFile: put(state.applicationFile, act) }
    case 'correct':
      return reached(
        applyCommon(next, act, action, knowledge),
        act.type,
        stageToSignAgain(knowledge.seen()),
        action,
        knowledge,
      )
    case 'settle':
      return settled(applyCommon(next, act, action, knowledge), act, action, knowledge)
    default:
      return applyCommon(next, act, action, knowledge)
  }
}

/** Who is sent home after a withdrawal finds the application as it was: withdrawn. */
const leadsTo = (act: DivorceAct['type'], knowledge: Knowledge<DivorceState>): Stage | null =>
  act === 'decline' && knowledge.seen().withdrawal.length > 0 ? null : leadsToStage[act]

const printed = (
  { endsOn, opensOn, firstWorkingDay, closesOn, provisional }: CoolingOff,
  { receivedOn, readings }: Pick<PrintedReceipt, 'receivedOn' | 'readings'>,
): PrintedReceipt => ({ endsOn, opensOn, firstWorkingDay, closesOn, provisional, receivedOn, readings })

/** Rules.md K7: a correction makes void what was signed before it in the same visit, and it is signed again. */
function stageToSignAgain(seen: DivorceState): Stage | null {
  const stands = seen.stage.map(({ value }) => value.to)
  if (stands.some((stage) => afterDeclaration.has(stage))) return 'captured'
  return stands.includes('applied') ? 'accepted' : null
}

const afterDeclaration: ReadonlySet<Stage> = new Set([
  'declared',
  'examined',
  'consented',
  'printed',
  'signed',
])

/** The branch that leads to the kept act remains in every place of the kind's own that branches. */
function settled(
  state: DivorceState,
  act: DivorceActOf<'settle'>,
  action: Action<DivorceAct>,
  knowledge: Knowledge<DivorceState>,
): DivorceState {
  const seen = knowledge.seen()
  const keep = keeping(act, action, knowledge)
  return {
    ...state,
    acceptance: keep(state.acceptance, seen.acceptance),
    application: keep(state.application, seen.application),
    receipt: keep(state.receipt, seen.receipt),
    receivedAt: keep(state.receivedAt, seen.receivedAt),
    printedPeriod: keep(state.printedPeriod, seen.printedPeriod),
    visit: keep(state.visit, seen.visit),
    recheck: keep(state.recheck, seen.recheck),
    inquiries: {
      man: keep(state.inquiries.man, seen.inquiries.man),
      woman: keep(state.inquiries.woman, seen.inquiries.woman),
    },
    agreement: keep(state.agreement, seen.agreement),
    signedAgreement: keep(state.signedAgreement, seen.signedAgreement),
    declarations: keep(state.declarations, seen.declarations),
    consent: keep(state.consent, seen.consent),
    refusal: keep(state.refusal, seen.refusal),
    termination: keep(state.termination, seen.termination),
  }
}

/** Whether anything may still happen to a case beside filing and annotations. */
export const isEnded = (stage: Stage): boolean =>
  stage === 'reconciled' ||
  stage === 'not-accepted' ||
  stage === 'aborted' ||
  stage === 'withdrawn' ||
  stage === 'terminated' ||
  stage === 'filed'

/** Whether the legal moment has passed: from then on nothing is deleted, only annotated. */
export const isRegistered = (stage: Stage): boolean =>
  stage === 'registered' || stage === 'delivered' || stage === 'filed'

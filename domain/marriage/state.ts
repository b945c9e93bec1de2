import type { Action } from '../log/action.ts'
import { agreed, append, type Knowledge, type Slot, settleSlot, write } from '../log/slot.ts'
import type { BlobRef } from '../shared/evidence.ts'
import type { EachParty, PartyId, Person } from '../shared/person.ts'
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

/** One author's last word on where the case stands: the act, and the stage it led to. */
export interface StageEntry {
  readonly act: MarriageAct['type']
  readonly to: Stage
}

/** What stands about one party on the papers. */
export interface Facts extends Omit<Person, 'grade'> {
  /** GB/T 6565 first level. */
  readonly occupation: string
  /** GB/T 4658. */
  readonly education: string
  readonly contact: BlobRef
}

/** Each fact about one party with all that was written to it: disjoint corrections merge, others are both shown (K7). */
export type PartyFacts = { readonly [F in keyof Facts]: Slot<Facts[F]> }

/** A marriage case as its acts make it. Everything a rule, a screen or a paper needs is derived from this. */
export interface MarriageState {
  readonly stage: Slot<StageEntry>
  readonly variant: Slot<'marriage' | 'make-up'>
  readonly ticket: Slot<string | null>
  readonly booking: Slot<MarriageActOf<'book'>>
  readonly facts: EachParty<PartyFacts>
  readonly acceptance: Slot<MarriageActOf<'accept'>>
  readonly capture: Slot<MarriageActOf<'capture'>>
  readonly declarations: Slot<MarriageActOf<'declare'>>
  readonly examination: Slot<MarriageActOf<'examine'>>
  readonly refusal: Slot<MarriageActOf<'refuse'> | MarriageActOf<'decline'>>
  readonly print: Slot<MarriageActOf<'print'>>
  readonly blanks: EachParty<Slot<string>>
  readonly signing: Slot<MarriageActOf<'sign'>>
  readonly reconfirmation: Slot<MarriageActOf<'reconfirm'>>
  readonly registration: Slot<MarriageActOf<'register'>>
  readonly delivery: Slot<MarriageActOf<'deliver'>>
  readonly ceremony: Slot<MarriageActOf<'offer-ceremony'>>
  readonly promise: Slot<MarriageActOf<'promise-e-certificate'>>
  readonly file: Slot<MarriageActOf<'file'>>
  readonly abortion: Slot<MarriageActOf<'abort'>>
  /** Grow-only: nothing in these is ever replaced. */
  readonly statusChecks: Slot<MarriageActOf<'check-status'>>
  readonly corrections: Slot<MarriageActOf<'correct'>>
  /** Every printing, those included that a later one has replaced: their blanks are used up. */
  readonly printings: Slot<MarriageActOf<'print'>>
  readonly spoiled: Slot<MarriageActOf<'spoil'>>
  readonly approvals: Slot<MarriageActOf<'approve'>>
  readonly clockConfirmations: Slot<MarriageActOf<'confirm-clock'>>
  readonly annotations: Slot<MarriageActOf<'annotate'>>
  readonly settlements: Slot<MarriageActOf<'settle'>>
}

const noFacts: PartyFacts = {
  name: [],
  sex: [],
  nationality: [],
  born: [],
  ethnicity: [],
  type: [],
  document: [],
  residence: [],
  occupation: [],
  education: [],
  contact: [],
}

/** A case before its first act. */
export const initialState: MarriageState = {
  stage: [],
  variant: [],
  ticket: [],
  booking: [],
  facts: { man: noFacts, woman: noFacts },
  acceptance: [],
  capture: [],
  declarations: [],
  examination: [],
  refusal: [],
  print: [],
  blanks: { man: [], woman: [] },
  signing: [],
  reconfirmation: [],
  registration: [],
  delivery: [],
  ceremony: [],
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
  settlements: [],
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
  approve: null,
  'confirm-clock': null,
  settle: null,
} as const satisfies Record<MarriageAct['type'], Stage | null>

/** Adds one act to a case. Total: every act of the union, in any order of arrival that has its causes. */
export function apply(
  state: MarriageState,
  action: Action<MarriageAct>,
  knowledge: Knowledge<MarriageState>,
): MarriageState {
  const { act } = action.body
  const put = <V>(slot: Slot<V>, value: V): Slot<V> => write(slot, value, action, knowledge)
  const to = leadsToStage[act.type]
  const stage = to === null ? state.stage : put(state.stage, { act: act.type, to })
  const next = { ...state, stage }
  switch (act.type) {
    case 'book':
      return { ...next, booking: put(state.booking, act), variant: put(state.variant, act.variant) }
    case 'call':
      return { ...next, ticket: put(state.ticket, act.ticket), variant: put(state.variant, act.variant) }
    case 'check-status':
      return { ...next, statusChecks: append(state.statusChecks, act, action) }
    case 'accept':
      return {
        ...next,
        acceptance: put(state.acceptance, act),
        facts: eachFacts(state, (facts, party) => {
          const { name, sex, nationality, born, ethnicity, type, document, residence } = act.parties[party]
          return {
            ...facts,
            name: put(facts.name, name),
            sex: put(facts.sex, sex),
            nationality: put(facts.nationality, nationality),
            born: put(facts.born, born),
            ethnicity: put(facts.ethnicity, ethnicity),
            type: put(facts.type, type),
            document: put(facts.document, document),
            residence: put(facts.residence, residence),
          }
        }),
      }
    case 'refuse':
    case 'decline':
      return { ...next, refusal: put(state.refusal, act) }
    case 'capture':
      return {
        ...next,
        capture: put(state.capture, act),
        facts: eachFacts(state, (facts, party) => ({
          ...facts,
          occupation: put(facts.occupation, act.details[party].occupation),
          education: put(facts.education, act.details[party].education),
          contact: put(facts.contact, act.details[party].contact),
        })),
      }
    case 'correct':
      return corrected(next, act, action, knowledge)
    case 'declare':
      return { ...next, declarations: put(state.declarations, act) }
    case 'examine':
      return { ...next, examination: put(state.examination, act) }
    case 'print':
      return {
        ...next,
        print: put(state.print, act),
        printings: append(state.printings, act, action),
        blanks: {
          man: put(state.blanks.man, act.blanks.man),
          woman: put(state.blanks.woman, act.blanks.woman),
        },
      }
    case 'spoil':
      return {
        ...next,
        spoiled: append(state.spoiled, act, action),
        blanks: { ...state.blanks, [act.party]: put(state.blanks[act.party], act.replacement) },
      }
    case 'sign':
      return { ...next, signing: put(state.signing, act) }
    case 'reconfirm':
      return { ...next, reconfirmation: put(state.reconfirmation, act) }
    case 'register':
      return { ...next, registration: put(state.registration, act) }
    case 'deliver':
      return { ...next, delivery: put(state.delivery, act) }
    case 'offer-ceremony':
      return { ...next, ceremony: put(state.ceremony, act) }
    case 'promise-e-certificate':
      return { ...next, promise: put(state.promise, act) }
    case 'file':
      return { ...next, file: put(state.file, act) }
    case 'abort':
      return { ...next, abortion: put(state.abortion, act) }
    case 'annotate':
      return { ...next, annotations: append(state.annotations, act, action) }
    case 'approve':
      return { ...next, approvals: append(state.approvals, act, action) }
    case 'confirm-clock':
      return { ...next, clockConfirmations: append(state.clockConfirmations, act, action) }
    case 'settle':
      return settled(next, act, action, knowledge)
  }
}

const eachFacts = (
  { facts }: MarriageState,
  change: (facts: PartyFacts, party: PartyId) => PartyFacts,
): EachParty<PartyFacts> => ({ man: change(facts.man, 'man'), woman: change(facts.woman, 'woman') })

/** A correction writes its fields; if the parties had already signed, they sign again (K7). */
function corrected(
  state: MarriageState,
  act: MarriageActOf<'correct'>,
  action: Action<MarriageAct>,
  knowledge: Knowledge<MarriageState>,
): MarriageState {
  const facts = eachFacts(state, (before, party) => {
    const changes = act.changes.filter((change) => change.party === party)
    const written = changes.map(({ field, value }) => [
      field,
      write<string | null>(before[field], value, action, knowledge),
    ])
    return { ...before, ...Object.fromEntries(written) }
  })
  const signed = knowledge.seen().declarations.length > 0
  const signAgain: StageEntry = { act: 'correct', to: 'captured' }
  const stage = signed ? write(state.stage, signAgain, action, knowledge) : state.stage
  return { ...state, stage, facts, corrections: append(state.corrections, act, action) }
}

/** The branch that leads to the kept act remains in every place that branches. */
function settled(
  state: MarriageState,
  act: MarriageActOf<'settle'>,
  action: Action<MarriageAct>,
  knowledge: Knowledge<MarriageState>,
): MarriageState {
  const seen = knowledge.seen()
  const keep = <V>(now: Slot<V>, then: Slot<V>): Slot<V> =>
    settleSlot(now, then, act.keep as Action['id'], action, knowledge)
  const keepParty = (now: PartyFacts, then: PartyFacts): PartyFacts => ({
    name: keep(now.name, then.name),
    sex: keep(now.sex, then.sex),
    nationality: keep(now.nationality, then.nationality),
    born: keep(now.born, then.born),
    ethnicity: keep(now.ethnicity, then.ethnicity),
    type: keep(now.type, then.type),
    document: keep(now.document, then.document),
    residence: keep(now.residence, then.residence),
    occupation: keep(now.occupation, then.occupation),
    education: keep(now.education, then.education),
    contact: keep(now.contact, then.contact),
  })
  return {
    ...state,
    stage: keep(state.stage, seen.stage),
    variant: keep(state.variant, seen.variant),
    acceptance: keep(state.acceptance, seen.acceptance),
    capture: keep(state.capture, seen.capture),
    declarations: keep(state.declarations, seen.declarations),
    examination: keep(state.examination, seen.examination),
    refusal: keep(state.refusal, seen.refusal),
    print: keep(state.print, seen.print),
    blanks: {
      man: keep(state.blanks.man, seen.blanks.man),
      woman: keep(state.blanks.woman, seen.blanks.woman),
    },
    signing: keep(state.signing, seen.signing),
    reconfirmation: keep(state.reconfirmation, seen.reconfirmation),
    registration: keep(state.registration, seen.registration),
    abortion: keep(state.abortion, seen.abortion),
    facts: eachFacts(state, (now, party) => keepParty(now, seen.facts[party])),
    settlements: append(state.settlements, act, action),
  }
}

/** Whether anything may still happen to a case beside annotations. */
export const isEnded = (stage: Stage): boolean =>
  stage === 'not-accepted' || stage === 'not-registered' || stage === 'aborted' || stage === 'filed'

/** Whether the legal moment has passed: from then on nothing is deleted, only annotated. */
export const isRegistered = (stage: Stage): boolean =>
  stage === 'registered' || stage === 'delivered' || stage === 'filed'

/** One fact about a party, when all who wrote it agree. */
export const factOf = <F extends keyof Facts>(
  state: MarriageState,
  party: PartyId,
  fact: F,
): Facts[F] | undefined => agreed<Facts[F]>(state.facts[party][fact])

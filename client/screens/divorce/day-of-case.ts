import {
  agreed,
  type Calendar,
  calendarOfRows,
  type DivorceStage,
  type DivorceState,
  divorcePeriodOf,
  divorceStageOn,
  type EachParty,
  factOf,
  inquiriesOnAgreement,
  type PartyId,
  type Person,
  type PlainDate,
  type StageOfDay,
} from '../../../domain/index.ts'
import type { ShownPeriod } from '../../parts/cooling-days.ts'
import type { CaseOf } from '../../state/desk.ts'

export type Divorce = CaseOf<'divorce'>

/** The schedules of the years that the case can reach, as an act of today would name them. */
export const calendarOfCase = (opened: Divorce): Calendar =>
  calendarOfRows(opened.circumstances('call-again').rows)

export const today = (opened: Divorce): PlainDate => opened.circumstances().on as PlainDate

/** The periods that bind the application, with the day of its receipt; null before there is one. */
export function periodOfCase(opened: Divorce): ShownPeriod | null {
  const state = opened.state()
  const period = divorcePeriodOf(state, calendarOfCase(opened))
  const receivedOn = agreed(state.printedPeriod)?.receivedOn
  return period && receivedOn ? { ...period, receivedOn } : null
}

/** Where the steps of a case go on, finer than its stage: what has been done within a stage, and what the day says. */
export type Standing =
  | DivorceStage
  | StageOfDay
  | 'mediated'
  | 'written'
  | 'one-asked'
  | 'asked'
  | 'application-filed'

/** The standing of a case today. */
export function standingOf(opened: Divorce): Standing {
  const state = opened.state()
  if (state.applicationFile.length > 0) return 'application-filed'
  const stage = divorceStageOn(state, today(opened), calendarOfCase(opened))
  if (stage === 'called') return state.mediation.length > 0 ? 'mediated' : stage
  return stage === 'rechecked' ? standingOfInquiry(state) : stage
}

function standingOfInquiry(state: DivorceState): Standing {
  if (state.agreement.length === 0) return 'rechecked'
  const asked = inquiriesOnAgreement(state).length
  return asked === 2 ? 'asked' : asked === 1 ? 'one-asked' : 'written'
}

/** A party's name as it stands, or what the party is called. */
export const nameIn = (opened: Divorce, party: PartyId): string => factOf(opened.state(), party, 'name') ?? ''

/** Both parties as a check of status asks for them. */
export function peopleIn(opened: Divorce): EachParty<{ name: string; document?: Person['document'] }> {
  const person = (party: PartyId) => {
    const document = factOf(opened.state(), party, 'document')
    return { name: nameIn(opened, party), ...(document ? { document } : {}) }
  }
  return { man: person('man'), woman: person('woman') }
}

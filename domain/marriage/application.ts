import { type PartyTest as PartyTestOf, partyByParty } from '../counter/application.ts'
import { factOf, personalFacts } from '../counter/facts.ts'
import type { Draft } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { PartyId, Person } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import { fromFacts } from './from-facts.ts'
import type { MarriageState } from './state.ts'

/** What is judged before acceptance and again at the examination: the application (申请), as far as it is there. */
export type Application = Draft<MarriageActOf<'accept'>>

/**
 * The acts at which the application is judged: acceptance, examination, printing, which is done on the day of
 * registration, and what came since at the legal moment.
 */
export type Judging = MarriageActOf<'accept' | 'examine' | 'print' | 'register'>

/** The application as an act sees it: its own draft, or what was accepted with the corrections made since. */
export const applicationOf = (state: MarriageState, act: Draft<Judging>): Application =>
  act.type === 'accept' ? act : acceptedApplication(state)

const acceptedApplication = fromFacts((state): Application => {
  const accepted = agreed(state.acceptance)
  if (!accepted) return {}
  const corrected = (party: PartyId): Draft<Person> => ({
    ...accepted.parties[party],
    ...Object.fromEntries(personalFacts.map((fact) => [fact, factOf(state, party, fact)])),
  })
  return { ...accepted, parties: { man: corrected('man'), woman: corrected('woman') } }
})

/** A rule that looks at each party of the application in turn. */
export const forEachParty = partyByParty<MarriageState, Judging, Application>(applicationOf)

/** What a rule about one party finds: the facts, or nothing. */
export type PartyTest = PartyTestOf<MarriageState, Application>

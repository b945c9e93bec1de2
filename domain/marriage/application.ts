import type { Circumstances, Draft, Finding, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { type PartyId, type Person, partyIds } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import { type Profile, profileOn } from './parameters.ts'
import { type Facts, factOf, type MarriageState } from './state.ts'

/** What is judged before acceptance and again at the examination: the application (申请), as far as it is there. */
export type Application = Draft<MarriageActOf<'accept'>>

/**
 * The acts at which the application is judged: acceptance, examination, printing, which is done on the day of
 * registration, and what came since at the legal moment.
 */
export type Judging = MarriageActOf<'accept' | 'examine' | 'print' | 'register'>

/** The application as an act sees it: its own draft, or what was accepted with the corrections made since. */
export function applicationOf(state: MarriageState, act: Draft<Judging>): Application {
  if (act.type === 'accept') return act
  const accepted = agreed(state.acceptance)
  if (!accepted) return {}
  const corrected = (party: PartyId): Draft<Person> => ({
    ...accepted.parties[party],
    ...Object.fromEntries(personalFacts.map((fact) => [fact, factOf(state, party, fact)])),
  })
  return { ...accepted, parties: { man: corrected('man'), woman: corrected('woman') } }
}

const personalFacts: readonly (keyof Facts & keyof Person)[] = [
  'name',
  'sex',
  'nationality',
  'born',
  'ethnicity',
  'type',
  'document',
  'residence',
]

/** What a rule about one party finds: the facts, or nothing. */
export type PartyTest = (
  party: PartyId,
  application: Application,
  circumstances: Circumstances,
  state: MarriageState,
) => readonly Finding[]

/** A rule that looks at each party of the application in turn. */
export const forEachParty =
  (test: PartyTest): Rule<MarriageState, Judging>['broken'] =>
  (state, act, circumstances) => {
    const application = applicationOf(state, act)
    return partyIds.flatMap((party) => test(party, application, circumstances, state))
  }

/** How a rule is cited under the law of each day. */
export type Cites = { readonly [P in Exclude<Profile, 'P2004'>]: string }

/** One rule under two laws: the same test, cited by the law of the day of the act. */
export const underEachLaw = <A>(
  id: string,
  cites: Cites,
  broken: Rule<MarriageState, A>['broken'],
): readonly Rule<MarriageState, A>[] => [
  { id, cite: cites.P2021, broken: (...asked) => (isUnder2025(asked[2]) ? [] : broken(...asked)) },
  { id, cite: cites.P2025, broken: (...asked) => (isUnder2025(asked[2]) ? broken(...asked) : []) },
]

const isUnder2025 = ({ on }: Circumstances): boolean => profileOn(on) === 'P2025'

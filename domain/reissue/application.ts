import type { PartyTest } from '../counter/application.ts'
import { type Facts, factOf, personalFacts } from '../counter/facts.ts'
import type { Draft, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { type PartyId, type Person, partyIds } from '../shared/person.ts'
import type { ReissueActOf } from './action.ts'
import type { OriginalRecord } from './pieces.ts'
import type { ReissueState } from './state.ts'

/** What is judged before acceptance and again at the examination and the printing, as far as it is there. */
export type Application = Draft<ReissueActOf<'accept'>>

/** The acts at which the application is judged. */
export type Judging = ReissueActOf<'accept' | 'examine' | 'print' | 'register'>

export type ReissueRule<A = Judging> = Rule<ReissueState, A>

/** The application as an act sees it: its own draft, or what was accepted with the corrections made since. */
export function applicationOf(state: ReissueState, act: Draft<Judging>): Application {
  if (act.type === 'accept') return act
  const accepted = agreed(state.acceptance)
  if (!accepted) return {}
  const corrected = (party: PartyId): Draft<Person> | null =>
    accepted.parties[party] && {
      ...accepted.parties[party],
      ...Object.fromEntries(personalFacts.map((fact: keyof Facts) => [fact, factOf(state, party, fact)])),
    }
  return { ...accepted, parties: { man: corrected('man'), woman: corrected('woman') } }
}

/** Who applies, in person or through a representative, in the order of the papers. */
export const applicantsOf = ({ applies }: Application): readonly PartyId[] =>
  partyIds.filter((party) => applies?.[party] === 'in-person' || applies?.[party] === 'by-proxy')

/** The record of the original registration that was found; undefined while nobody has looked, or looks differ. */
export const recordOf = ({ archive }: ReissueState): OriginalRecord | undefined =>
  agreed(archive)?.record ?? undefined

/** What a rule about one applicant finds. */
export type ApplicantTest = PartyTest<ReissueState, Application>

/** A rule that looks at each applicant in turn. */
export const forEachApplicant =
  (test: ApplicantTest): ReissueRule['broken'] =>
  (state, act, circumstances) => {
    const application = applicationOf(state, act)
    return applicantsOf(application).flatMap((party) => test(party, application, circumstances, state))
  }

/** The certificate that the case is about. */
export const wantedOf = ({ of }: ReissueState): 'marriage' | 'divorce' | undefined => agreed(of)

import { partyByParty } from '../counter/application.ts'
import { factOf, personalFacts } from '../counter/facts.ts'
import { rememberedBy } from '../counter/from-facts.ts'
import type { Draft } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { PartyId, Person } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import type { DivorceState } from './state.ts'

/** What was accepted, as far as it is there. */
export type Application = Draft<DivorceActOf<'accept'>>

/** The acts at which identity, documents and marriage are looked at: each on its own day, by the law of that day. */
export type Judging = DivorceActOf<'accept' | 'issue-receipt' | 'recheck' | 'examine' | 'print' | 'register'>

/**
 * The application as an act sees it: its own draft, or what was accepted with the corrections made since; at the
 * second visit with the documents and the look at the persons of that visit.
 */
export function applicationOf(state: DivorceState, act: Draft<Judging>): Application {
  if (act.type === 'accept') return act
  const accepted = acceptedApplication(state)
  const again =
    act.type === 'recheck' ? act : act.type === 'issue-receipt' ? undefined : agreed(state.recheck)
  return again ? { ...accepted, match: again.match, documents: again.documents } : accepted
}

const acceptedApplication = rememberedBy<DivorceState>((state) => [state.acceptance])(
  (state): Application => {
    const accepted = agreed(state.acceptance)
    if (!accepted) return {}
    const corrected = (party: PartyId): Draft<Person> => ({
      ...accepted.parties[party],
      ...Object.fromEntries(personalFacts.map((fact) => [fact, factOf(state, party, fact)])),
    })
    return { ...accepted, parties: { man: corrected('man'), woman: corrected('woman') } }
  },
)

/** A rule that looks at each party of the application in turn. */
export const forEachParty = partyByParty<DivorceState, Judging, Application>(applicationOf)

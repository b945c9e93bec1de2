import type * as v from 'valibot'
import type { Circumstances, Draft, Finding, Rule } from '../log/rule.ts'
import { type EachParty, type PartyId, type Person, partyIds } from '../shared/person.ts'
import type { identityMatch, shownDocument } from './pieces.ts'

/** What every act that takes in an application says about its parties; null for who takes no part. */
export interface TakingIn {
  readonly parties: EachParty<Person | null>
  readonly match: EachParty<v.InferOutput<typeof identityMatch> | null>
  readonly documents: readonly v.InferOutput<ReturnType<typeof shownDocument<readonly string[]>>>[]
}

/** An application (申请), as far as it is there. */
export type Application = Draft<TakingIn>

/** The application as an act sees it: its own draft, or what was accepted with the corrections made since. */
export type ApplicationOf<S, A, P extends Application = Application> = (state: S, act: Draft<A>) => P

/** What a rule about one party finds: the facts, or nothing. */
export type PartyTest<S, P extends Application = Application> = (
  party: PartyId,
  application: P,
  circumstances: Circumstances,
  state: S,
) => readonly Finding[]

/** Makes of a test of one party the test of a rule that looks at each party of a kind's application in turn. */
export const partyByParty =
  <S, A, P extends Application>(applicationOf: ApplicationOf<S, A, P>) =>
  (test: PartyTest<S, P>): Rule<S, A>['broken'] =>
  (state, act, circumstances) => {
    const application = applicationOf(state, act)
    return partyIds.flatMap((party) => test(party, application, circumstances, state))
  }

import type { ActionId } from '../log/action.ts'
import { agreed } from '../log/slot.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { type EachParty, type PartyId, partyIds } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { recordOf, wantedOf } from './application.ts'
import { bookletsOf } from './documents.ts'
import { stageOf } from './stage.ts'
import { isReissued, type ReissueState } from './state.ts'

/** A certificate that was reissued, as far as other cases can clash with it (rules.md K19). */
export interface ReissuedCertificate {
  readonly of: 'marriage' | 'divorce'
  /** The act of the reissue; of two in one case the earlier. */
  readonly act: ActionId
  /** Legal time of the reissue. */
  readonly at: string
  readonly on: PlainDate
  /** Its own number, BJ or BL. */
  readonly certificate: string
  /** The registration that it is of: when, and under which number. */
  readonly original: { readonly date: PlainDate; readonly number: string | null }
  /** Numbers of the identity documents of the two, from their documents or from the record; null where neither says. */
  readonly documents: EachParty<{ readonly type: string; readonly number: string } | null>
  /** Whose booklets were made. */
  readonly booklets: readonly PartyId[]
  readonly isRevoked: boolean
  /** Booklets of a revoked reissue that have not come back. */
  readonly stillOut: readonly PartyId[]
}

/** What a reissue gave out; null before it, and where its registration was settled against. */
export function reissuedCertificateOf(state: ReissueState): ReissuedCertificate | null {
  const [registration] = state.registration
  const stage = stageOf(state)
  const record = recordOf(state)
  const of = wantedOf(state)
  if (!registration || !record || !of || !(isReissued(stage) || stage === 'contested')) return null
  const accepted = agreed(state.acceptance)
  const documentOf = (party: PartyId) => {
    const own = accepted?.parties[party]?.document ?? record.persons[party].document
    return own ? { type: own.type, number: own.number } : null
  }
  const back = new Set([
    ...state.recoveries.map(({ value }) => value.party),
    ...state.revocation.flatMap(({ value }) => partyIds.filter((party) => value.recovered[party] === true)),
  ])
  const booklets = bookletsOf(accepted ?? {})
  const isRevoked = state.revocation.length > 0
  return {
    of,
    act: registration.by,
    at: registration.at,
    on: shanghaiDate(registration.at),
    certificate: registration.value.certificate,
    original: { date: record.date, number: record.number },
    documents: { man: documentOf('man'), woman: documentOf('woman') },
    booklets,
    isRevoked,
    stillOut: isRevoked ? booklets.filter((party) => !back.has(party)) : [],
  }
}

import type { Draft, Evidence, Presence } from '../log/rule.ts'
import type { PartyId } from '../shared/person.ts'
import type { TakingIn } from './application.ts'
import { isApproved } from './approvals.ts'
import { affirmed, both, forParties, given, item, type PartiesOf } from './evidence-item.ts'
import type { InPerson } from './presence.ts'
import type { CounterState } from './state.ts'

type Persons = Pick<TakingIn, 'parties' | 'match'>
type Items = readonly Evidence<CounterState, Persons>[]

/** All who take part are before the registrar, for every act that asks it. */
export const presentTogether = (
  partiesOf: PartiesOf<CounterState> = both,
): Evidence<CounterState, InPerson> =>
  item<InPerson>('present', ({ present }, state) => {
    const said = partiesOf(state).map((party) => affirmed(present?.[party]))
    return said.find((presence) => presence !== 'present') ?? 'present'
  })

/** Each person is read from the identity document. */
export const personsRead = (partiesOf: PartiesOf<CounterState> = both): Items =>
  forParties<Persons>(partiesOf, 'identity', (party) => `parties.${party}`, isRead)

/** A person is read when everything that identifies one is there, and until when a citizen's card is valid. */
const isRead = (party: PartyId, { parties }: Draft<Persons>): Presence => {
  const read = parties?.[party]
  const { type, number, validTo } = read?.document ?? {}
  const isCitizens = type === 'CN_ID' || type === 'CN_ID_TMP'
  const facts = [read?.name, read?.sex, read?.born, read?.nationality, read?.type, number]
  return [...facts, !isCitizens || validTo].every(Boolean) ? 'present' : 'missing'
}

/** What was read from a chip is kept as it was read. */
export const chipsKept = (partiesOf: PartiesOf<CounterState> = both): Items =>
  forParties<Persons>(
    partiesOf,
    'chip',
    (party) => `match.${party}.chip`,
    (party, { parties, match }) =>
      parties?.[party]?.grade === 'chip' ? given(match?.[party]?.chip) : 'not-needed',
  )

/** The head has approved what was typed or read from a picture. */
export const manualEntryApproved = (partiesOf: PartiesOf<CounterState> = both): Items =>
  forParties<Persons>(
    partiesOf,
    'manual-entry',
    (party) => `parties.${party}.document`,
    (party, { parties }, state) => {
      const grade = parties?.[party]?.grade
      if (grade !== 'typed' && grade !== 'ocr') return 'not-needed'
      return isApproved(state, 'manual-entry', party) ? 'present' : 'to-confirm'
    },
  )

/** Each person was held against the document (人证一致). */
export const personsMatched = (partiesOf: PartiesOf<CounterState> = both): Items =>
  forParties<Persons>(
    partiesOf,
    'match',
    (party) => `match.${party}`,
    (party, { match }) => affirmed(match?.[party]?.matches),
  )

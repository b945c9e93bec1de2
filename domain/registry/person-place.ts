import type { CaseId } from '../log/action.ts'
import { type PartyId, partyIds } from '../shared/person.ts'

/** Names somebody by a place in a case, as the keys of conflicts about identities do: nothing of the person in it. */
export const personPlace = (id: CaseId, party: PartyId): string => `${id}.${party}`

/** Reads such a name; null for any other word. */
export function placeIn(word: string): readonly [CaseId, PartyId] | null {
  const [id, named] = word.split('.')
  const party = partyIds.find((each) => each === named)
  return id && party ? [id, party] : null
}

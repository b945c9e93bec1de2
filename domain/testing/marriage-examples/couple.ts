import type { EachParty, PartyId, Person } from '../../shared/person.ts'
import { parsePlainDate } from '../../shared/plain-date.ts'
import { inventedCouple, inventedResidentId } from '../couples.ts'
import type { Setting } from '../example-table.ts'

const ordinary = inventedCouple(1)

/**
 * The couple of an example. Where the acceptance says another birth or sex of somebody, the number on the card
 * says so too, because it would on a real card.
 */
export function coupleOf(settings: readonly Setting[]): EachParty<Person> {
  const said = new Map(settings.filter(({ name }) => name === 'accept').flatMap(({ changes }) => changes))
  return { man: personOf('man', said), woman: personOf('woman', said) }
}

function personOf(party: PartyId, said: ReadonlyMap<string, string>): Person {
  const person = ordinary[party]
  const born = parsePlainDate(said.get(`parties.${party}.born`) ?? person.born)
  const sex = said.get(`parties.${party}.sex`) ?? person.sex
  if (!born.ok || (born.value === person.born && sex === person.sex)) return person
  const number = inventedResidentId('610102', born.value, sex === '1' ? 7 : 8)
  return { ...person, born: born.value, document: { ...person.document, number } }
}

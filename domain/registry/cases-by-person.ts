import type { CaseId } from '../log/action.ts'
import { groupedBy } from '../log/grouping.ts'
import { identitiesIn } from './identities.ts'
import type { PersonKey } from './person-key.ts'
import { personsOfCase } from './persons-of-case.ts'
import { perHeld } from './remembered.ts'

/** The cases held by everybody whom they name; two identities that a head has joined are one person. */
export const casesByPerson = perHeld((held): ReadonlyMap<PersonKey, readonly CaseId[]> => {
  const { of } = identitiesIn(held)
  const named = [...held].flatMap(([id, log]) =>
    [...new Set(personsOfCase(id, log).map(of))].map((person) => ({ person, id })),
  )
  return new Map(
    [...groupedBy(named, ({ person }) => person)].map(([person, all]) => [person, all.map(({ id }) => id)]),
  )
})

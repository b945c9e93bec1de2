import { ageOn } from '../shared/age.ts'
import { partyIds } from '../shared/person.ts'
import { type Cell, cellOf } from '../statistics-report/figures.ts'
import type { MarriageFact } from './facts.ts'
import { ageGroups, groupOf } from './tables.ts'

/** Rules.md 9, groups 1 and 2: the cells in which a registered marriage and its two persons count. */
export function cellsOfMarriage(fact: MarriageFact): readonly Cell[] {
  const yesOrNo = (is: boolean) => (is ? 'yes' : 'no')
  return [
    cellOf('marriages.origin', fact.origin, fact.variant),
    cellOf('marriages.mode', fact.mode, fact.residence),
    cellOf('marriages.same-spouse', yesOrNo(fact.sameSpouse)),
    cellOf('marriages.serviceman', yesOrNo(fact.serviceman)),
    cellOf('marriages.rest-day', yesOrNo(fact.restDay)),
    ...partyIds.flatMap((party) => cellsOfPerson(fact, party)),
  ]
}

/** 初婚 is who never married before (code 10), 再婚 everybody else; age is in completed years on the legal date. */
function cellsOfPerson({ on, persons }: MarriageFact, party: 'man' | 'woman'): readonly Cell[] {
  const { born, status, education, occupation, ethnicity } = persons[party]
  const age = born === null ? null : ageOn(born, on)
  const isFirst = status === '10'
  return [
    cellOf('persons.standing', isFirst ? 'first' : 'again', party),
    cellOf('persons.age', age === null ? 'unknown' : groupOf(ageGroups, age), party),
    cellOf('persons.education', education || 'unknown', party),
    cellOf('persons.occupation', occupation || 'unknown', party),
    cellOf('persons.ethnicity', ethnicity || 'unknown', party),
    ...(isFirst && age !== null ? [cellOf('first-marriages.age', String(age), party)] : []),
  ]
}

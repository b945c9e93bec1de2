import { addDays, type Person } from '../../domain/index.ts'
import { inventedCouple, inventedResidentId } from '../../domain/testing/couples.ts'
import type { Wedding } from '../../domain/testing/marriage-acts.ts'

/** How many couples there are; the youngest are born in 2002. */
export const couplesAtMost = 21_000
const firstBirth = '1945-01-01'
const district = '610102'

/**
 * The n-th couple of a load, from 1. Both are born on a day that no other couple has, so that nobody is invented
 * twice, neither by number nor by name and birth: in a load the centre must find nothing to dispute.
 */
export function nthCouple(n: number): Wedding['couple'] {
  if (n > couplesAtMost) throw new Error(`no more than ${couplesAtMost} couples can be told apart`)
  const born = addDays(firstBirth, n)
  const bornThen = (person: Person, sequence: number): Person => ({
    ...person,
    born,
    document: { ...person.document, number: inventedResidentId(district, born, sequence) },
  })
  const { man, woman } = inventedCouple(n)
  return { man: bornThen(man, 1), woman: bornThen(woman, 2) }
}

import { factOf } from '../counter/facts.ts'
import { partyIds } from '../shared/person.ts'
import type { MarriageState } from './state.ts'

/** 婚姻登记档案管理办法 第五条: what a marriage file holds, in the order in which it is bound. */
export const filedItems = [
  'marriage-examination',
  'marriage-declaration',
  'proofs-from-elsewhere',
  'identity-documents',
  'honesty-notice',
  'photographs',
  'other',
] as const
export type FiledItem = (typeof filedItems)[number]

/** The items without which the file of this case is not complete. */
export function neededInFile(state: MarriageState): FiledItem[] {
  const fromElsewhere = partyIds.some((party) => {
    const type = factOf(state, party, 'type')
    return type !== undefined && type !== 'mainland' && type !== 'serviceman'
  })
  return filedItems.filter(
    (item) =>
      item !== 'other' && item !== 'photographs' && (item !== 'proofs-from-elsewhere' || fromElsewhere),
  )
}

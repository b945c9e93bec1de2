import type { Draft, Finding, Rule } from '../log/rule.ts'
import { partyIds } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import { factOf, type MarriageState } from './state.ts'

type File = MarriageActOf<'file'>

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

/** 婚姻登记档案管理办法 第五条、第十条: the file is complete and in its order. */
export const filedInOrder: Rule<MarriageState, File> = {
  id: 'file-order',
  cite: '婚姻登记档案管理办法 第五条、第十条',
  broken: (_state, { contents }) => orderFindings(contents?.map(({ item }) => item) ?? []),
}

const orderFindings = (items: readonly (string | null | undefined)[]): readonly Finding[] =>
  items.flatMap((item, i) => {
    const rank = filedItems.indexOf(item as FiledItem)
    const before = Math.max(
      -1,
      ...items.slice(0, i).map((earlier) => filedItems.indexOf(earlier as FiledItem)),
    )
    return item && rank < before
      ? [{ at: `contents.${i}`, facts: { item, after: filedItems[before] ?? null } }]
      : []
  })

/** Whether an item stands in the draft of the file's contents, with its pages counted. */
export const isFiled = ({ contents }: Draft<File>, item: FiledItem): boolean =>
  contents?.some((filed) => filed.item === item && (filed.pages ?? 0) > 0) ?? false

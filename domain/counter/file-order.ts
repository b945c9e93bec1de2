import type { Draft, Rule } from '../log/rule.ts'
import type { CounterActOf } from './acts.ts'

type File = CounterActOf<'file'>

/** 婚姻登记档案管理办法: the file is bound in the order that the article prints for its kind. */
export const filedInOrder = (filedItems: readonly string[], cite: string): Rule<unknown, File> => ({
  id: 'file-order',
  cite,
  broken: (_state, { contents }) => {
    const items = contents?.map((filed) => filed?.item) ?? []
    const ranks = items.map((item) => filedItems.indexOf(item ?? ''))
    return items.flatMap((item, i) => {
      const before = Math.max(-1, ...ranks.slice(0, i))
      return item && (ranks[i] ?? -1) < before
        ? [{ at: `contents.${i}`, facts: { item, after: filedItems[before] ?? null } }]
        : []
    })
  },
})

/** Whether an item stands in the draft of the file's contents, with its pages counted. */
export const isFiled = ({ contents }: Draft<File>, item: string): boolean =>
  contents?.some((filed) => filed?.item === item && (filed.pages ?? 0) > 0) ?? false

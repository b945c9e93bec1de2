import type { Evidence, Finding, Rule } from '../../log/rule.ts'
import { contentsOf, contentsOn, type FileClass, type FileFact, type FileItem } from './file-classes.ts'

/** One paper as it lies in a file, or in a draft of it. */
export interface FiledPaper {
  readonly item?: string | null | undefined
  readonly pages?: number | null | undefined
}

/** Which file it is: its class, what is so in the case, and the day whose law counts. */
export interface FileToFill {
  readonly class: FileClass
  readonly facts: readonly FileFact[]
  /** Day of the registration, or of the end of an application that came to none. */
  readonly on: string
}

/** The papers without which this file is not complete, in their order. */
export const neededIn = ({ class: of, facts, on }: FileToFill): readonly FileItem[] =>
  contentsOn(of, on, facts).items.filter(
    ({ needed }) =>
      needed === 'always' || (needed !== 'if-there' && needed.some((fact) => facts.includes(fact))),
  )

/** What is missing, by name; a paper without pages is not there. */
export const missingFrom = (file: FileToFill, contents: readonly FiledPaper[]): readonly FileItem[] =>
  neededIn(file).filter(({ id }) => !contents.some(({ item, pages }) => item === id && (pages ?? 0) > 0))

/** The papers that lie out of their order, or that no file of the class has. */
export function outOfOrder(file: FileToFill, contents: readonly FiledPaper[]): readonly Finding[] {
  const order = contentsOn(file.class, file.on, file.facts).items.map(({ id }) => id)
  return contents.flatMap(({ item }, index): Finding[] => {
    if (!item) return []
    const rank = order.indexOf(item)
    if (rank < 0) return [{ at: `contents.${index}`, facts: { item, unknown: true } }]
    const before = contents.slice(0, index).map((earlier) => order.indexOf(earlier.item ?? ''))
    const last = Math.max(-1, ...before)
    return rank < last ? [{ at: `contents.${index}`, facts: { item, after: order[last] ?? null } }] : []
  })
}

/** An act that fills a file. */
export interface FilingAct {
  readonly contents?: readonly (FiledPaper | null | undefined)[] | null | undefined
}

const filed = ({ contents }: FilingAct): readonly FiledPaper[] => (contents ?? []).map((paper) => paper ?? {})

/** How a kind says which file an act fills; null while that is not known. */
export type FileOf<S, A> = (state: S, act: A) => FileToFill | null

/** 婚姻登记档案管理办法 第五条至第八条, 第十条: the papers lie in their order, and none that belongs elsewhere. */
export const filedInOrder = <S, A extends FilingAct>(fileOf: FileOf<S, A>): Rule<S, A> => ({
  id: 'file-order',
  cite: '婚姻登记档案管理办法 第五条至第八条、第十条',
  broken: (state, act) => {
    const file = fileOf(state, act as A)
    return file ? outOfOrder(file, filed(act as A)) : []
  },
})

/** 婚姻登记档案管理办法 第五条至第八条: one item of the checklist for each paper that a class ever needed. */
export const evidenceOfFile = <S, A extends FilingAct>(
  classes: readonly FileClass[],
  fileOf: FileOf<S, A>,
): readonly Evidence<S, A>[] => {
  const ids = classes.flatMap((of) => contentsOf(of).flatMap(({ items }) => items.map(({ id }) => id)))
  return [...new Set(ids)].map((id) => ({
    id: `filed.${id}`,
    at: 'contents',
    presence: (state, act) => {
      const file = fileOf(state, act as A)
      if (!file || !neededIn(file).some((needed) => needed.id === id)) return 'not-needed'
      return missingFrom(file, filed(act as A)).some((missing) => missing.id === id) ? 'missing' : 'present'
    },
  }))
}

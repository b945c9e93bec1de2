import { filedInOrder as boundInOrder } from '../counter/file-order.ts'
import type { Circumstances, Finding, Rule } from '../log/rule.ts'
import type { DivorceActOf } from './action.ts'
import { bindingPeriod } from './period.ts'
import type { DivorceState } from './state.ts'

/** 婚姻登记档案管理办法 第七条 with 116号: what a divorce file holds, in the order in which it is bound. */
export const filedItems = [
  'divorce-examination',
  'divorce-declaration',
  'marriage-certificates',
  'divorce-agreement',
  'identity-documents',
  'divorce-application',
  'receipt-counterfoil',
  'inquiry-records',
  'honesty-notice',
  'photographs',
  'other',
] as const
export type FiledItem = (typeof filedItems)[number]

/** The items without which the file of a divorce is not complete. */
export const neededInFile = (): readonly FiledItem[] =>
  filedItems.filter((item) => item !== 'photographs' && item !== 'other')

/** What the file of an application holds that led to no divorce. */
export const applicationItems = [
  'divorce-application',
  'receipt-counterfoil',
  'withdrawal-application',
  'withdrawal-confirmation',
  'termination-document',
  'marriage-certificates',
  'divorce-agreement',
  'identity-documents',
  'other',
] as const

/** The items without which the file of such an application is not complete. */
export const neededInApplicationFile = ({
  withdrawal,
  termination,
}: DivorceState): readonly (typeof applicationItems)[number][] => [
  'divorce-application',
  'receipt-counterfoil',
  ...(withdrawal.length > 0 ? (['withdrawal-application', 'withdrawal-confirmation'] as const) : []),
  ...(termination.length > 0 ? (['termination-document'] as const) : []),
  'identity-documents',
]

/** 婚姻登记档案管理办法 第七条、第十条: the file is complete and in its order. */
export const filedInOrder = boundInOrder(filedItems, '婚姻登记档案管理办法 第七条、第十条')

/** The same of an application's file. */
export const applicationFiledInOrder: Rule<DivorceState, DivorceActOf<'file-application'>> = {
  id: 'file-order',
  cite: '婚姻登记档案管理办法 第七条、第十条；民发〔2020〕116号',
  broken: (state, { contents }, circumstances) =>
    boundInOrder(applicationItems, '').broken(state, { type: 'file', contents }, circumstances),
}

/**
 * 116号; rules.md 5: an application that led to no divorce is filed once, and as what it is. That it is deemed
 * withdrawn follows from the day alone.
 */
export const filedAsItEnded: Rule<DivorceState, DivorceActOf<'file-application'>> = {
  id: 'application-end',
  cite: '民发〔2020〕116号；婚姻登记档案管理办法 第七条',
  broken: (state, { outcome }, circumstances) => {
    const ended = endOf(state, circumstances)
    const finding = (ground: string): Finding[] => [
      { at: 'outcome', facts: { ground, ended: ended ?? null } },
    ]
    if (state.applicationFile.length > 0) return finding('filed-already')
    if (ended === undefined) return finding('not-ended')
    return outcome && outcome !== ended ? finding('ended-otherwise') : []
  },
}

/** What ended an application: a withdrawal or a termination before all, whatever was done beside it. */
export function endOf(state: DivorceState, { on, rows }: Circumstances) {
  if (state.withdrawal.length > 0) return 'withdrawn'
  if (state.termination.length > 0) return 'terminated'
  const period = bindingPeriod(state, rows)
  return period && on > period.closesOn ? 'deemed-withdrawn' : undefined
}

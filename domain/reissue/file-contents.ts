import { filedInOrder as inOrder } from '../counter/file-order.ts'
import { agreed } from '../log/slot.ts'
import type { ReissueState } from './state.ts'

/** 婚姻登记档案管理办法 第八条: what a reissue's file contains, in the order in which it is bound. */
export const filedItems = [
  'reissue-examination',
  'reissue-declaration',
  'archive-record',
  'identity-documents',
  'proxy-papers',
  'old-certificates',
  'honesty-notice',
  'photographs',
  'other',
] as const
export type FiledItem = (typeof filedItems)[number]

/** The items without which the file of this case is not complete. */
export function neededInFile(state: ReissueState): readonly FiledItem[] {
  const accepted = agreed(state.acceptance)
  return filedItems.filter((filed) => {
    switch (filed) {
      case 'proxy-papers':
        return accepted?.proxy != null
      case 'old-certificates':
        return (accepted?.cancelled.length ?? 0) > 0
      case 'photographs':
      case 'other':
        return false
      default:
        return true
    }
  })
}

/** 婚姻登记档案管理办法 第八条: the file is bound in that order. */
export const filedInOrder = inOrder(filedItems, '婚姻登记档案管理办法 第八条、第十条')

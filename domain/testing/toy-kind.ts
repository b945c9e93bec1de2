import type { ActionId } from '../log/action.ts'
import { ok } from '../log/result.ts'
import type { Kind } from '../log/rule.ts'
import { append, type Slot, settleSlot, write } from '../log/slot.ts'

/** The acts of a kind without law, to test the log with: notes that replace, marks that add, decisions. */
export type ToyAct =
  | { readonly type: 'note'; readonly place: 'left' | 'right'; readonly text: string }
  | { readonly type: 'mark'; readonly text: string }
  | { readonly type: 'settle'; readonly keep: ActionId }

/** Two places that are replaced and one that only grows. */
export interface ToyState {
  readonly left: Slot<string>
  readonly right: Slot<string>
  readonly marks: Slot<string>
}

const row = {
  from: ['open'],
  to: null,
  who: ['registrar'],
  evidence: [],
  rules: [],
  beside: {},
  frozen: ['K1'],
  cite: 'toy 1',
  phrases: [],
} as const

/** The toy kind; it borrows the name of a real kind because a case must have one. */
export const toyKind: Kind<ToyAct, ToyState, 'open'> = {
  name: 'marriage',
  flow: { note: row, mark: row, settle: row },
  initial: { left: [], right: [], marks: [] },
  readAct: (act) => ok(act as ToyAct),
  stageOf: () => 'open',
  apply(state, action, knowledge) {
    const { act } = action.body
    switch (act.type) {
      case 'note':
        return { ...state, [act.place]: write(state[act.place], act.text, action, knowledge) }
      case 'mark':
        return { ...state, marks: append(state.marks, act.text, action) }
      case 'settle': {
        const seen = knowledge.seen()
        return {
          ...state,
          left: settleSlot(state.left, seen.left, act.keep, action, knowledge),
          right: settleSlot(state.right, seen.right, act.keep, action, knowledge),
        }
      }
    }
  },
}

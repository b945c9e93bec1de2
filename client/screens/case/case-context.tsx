import { type Accessor, createContext, type JSX, useContext } from 'solid-js'
import type { Desk, OpenCase } from '../../state/desk.ts'

/** The case on the screen, and the desk it lies on. */
export interface CaseOnScreen {
  readonly desk: Desk
  readonly opened: OpenCase
  /** Whether the record of all acts is shown instead of the step. */
  readonly isRecordShown: Accessor<boolean>
  readonly toggleRecord: () => void
  /** Goes back to the printing of papers that are of another day, and forward again once they are printed. */
  readonly reprint: (isWanted: boolean) => void
}

const Context = createContext<CaseOnScreen>()

export function CaseProvider(props: { value: CaseOnScreen; children: JSX.Element }): JSX.Element {
  return <Context.Provider value={props.value}>{props.children}</Context.Provider>
}

/** The case on the screen; only inside the case screen. */
export function useCase(): CaseOnScreen {
  const value = useContext(Context)
  if (!value) throw new Error('useCase outside a case')
  return value
}

import { type Accessor, createContext, type JSX, useContext } from 'solid-js'
import type { CaseKind } from '../../../domain/index.ts'
import { KindAtHand } from '../../parts/kind-at-hand.ts'
import type { AnyCase, CaseOf, Desk } from '../../state/desk.ts'
import type { AnyScreens } from '../kind-screens.ts'

/** The case on the screen, and the desk it lies on. */
export interface CaseOnScreen<C = AnyCase> {
  readonly desk: Desk
  readonly opened: C
  /** How the screens of its kind are put together. */
  readonly screens: AnyScreens
  /** Whether the record of all acts is shown instead of the step. */
  readonly isRecordShown: Accessor<boolean>
  readonly toggleRecord: () => void
  /** Goes back to a step whose act is done once more, such as printing, and forward again after it; null: where the case stands. */
  readonly goBackTo: (step: string | null) => void
  /** The act beside the step whose dialog is open. */
  readonly beside: Accessor<string | null>
  readonly openBeside: (act: string | null) => void
}

const Context = createContext<CaseOnScreen>()

export function CaseProvider(props: { value: CaseOnScreen; children: JSX.Element }): JSX.Element {
  return (
    <Context.Provider value={props.value}>
      <KindAtHand.Provider value={() => props.value.opened.kind()}>{props.children}</KindAtHand.Provider>
    </Context.Provider>
  )
}

/** The case on the screen, whatever its kind; only inside the case screen. */
export function useCase(): CaseOnScreen {
  const value = useContext(Context)
  if (!value) throw new Error('useCase outside a case')
  return value
}

/** The case on the screen as one of a kind; only inside the screens of that kind. */
export function useCaseOf<K extends CaseKind>(kind: K): CaseOnScreen<CaseOf<K>> {
  const value = useCase()
  const opened = value.opened.as(kind)
  if (!opened) throw new Error(`useCaseOf(${kind}) in a case of another kind`)
  return { ...value, opened }
}

import { createContext, type JSX, useContext } from 'solid-js'
import type { Conflict, ConflictCode } from '../../../domain/index.ts'
import type { Desk, OpenDispute } from '../../state/desk.ts'
import type { ConflictSide } from './conflict-side.ts'

/** The conflict on the screen, with its cases and the case of its dispute. */
export interface ConflictOnScreen {
  readonly desk: Desk
  readonly conflict: Conflict
  /** What is always the same about it; undefined for a code that a newer program knows. */
  readonly code: ConflictCode | undefined
  readonly dispute: OpenDispute
  readonly sides: () => readonly ConflictSide[]
  /** The centre has opened the dispute, and its case is here. */
  readonly isFiled: () => boolean
  /** Nothing waits for a decision any more. */
  readonly isSettled: () => boolean
}

const Context = createContext<ConflictOnScreen>()

export function ConflictProvider(props: { value: ConflictOnScreen; children: JSX.Element }): JSX.Element {
  return <Context.Provider value={props.value}>{props.children}</Context.Provider>
}

/** The conflict on the screen; only inside the conflict desk. */
export function useConflict(): ConflictOnScreen {
  const value = useContext(Context)
  if (!value) throw new Error('useConflict outside the conflict desk')
  return value
}
